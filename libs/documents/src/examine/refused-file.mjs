/** Why a file is not taken: one of the codes of `FileFault`. */
export class RefusedFile extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}
