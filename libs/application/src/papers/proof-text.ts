import { fillWords, formatDay, paperWords } from '@tctp/contracts';
import type { ProofRow } from './paper-rows';

const words = paperWords.assessment;

/** Number, day and subject, as far as they were given; the name of the file where nothing was. */
export function proofText({
  fileName,
  document: { number, issuedOn, subject },
}: Omit<ProofRow, 'componentCode'>): string {
  const name = number ?? subject ?? fileName;
  const dated = issuedOn === null ? name : fillWords(words.documentDay, { name, day: formatDay(issuedOn) });
  return number === null || subject === null
    ? dated
    : fillWords(words.documentSubject, { name: dated, subject });
}
