/** Why a file gives no paper: one of PAPER_REFUSALS. */
export class Refused extends Error {
  constructor(refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
