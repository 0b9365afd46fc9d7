import { fillWords, formatDay, paperWords } from '@tctp/contracts';
import type { ProofRow } from './paper-rows';

const words = paperWords.assessment;

type Proof = Omit<ProofRow, 'componentCode'>;

/** Number and day, or else what it is about; the name of the file where nothing was given. */
export function documentText({ fileName, document: { number, issuedOn, subject } }: Proof): string {
  const name = number ?? subject ?? fileName;
  return issuedOn === null ? name : fillWords(words.documentDay, { name, day: formatDay(issuedOn) });
}

/** The same, with what it is about behind its number. */
export function proofText(proof: Proof): string {
  const { number, subject } = proof.document;
  const name = documentText(proof);
  return number === null || subject === null ? name : fillWords(words.documentSubject, { name, subject });
}
