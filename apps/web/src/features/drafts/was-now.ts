import { foldText } from '@tctp/domain';

/** What two places of a paper say, side by side. */
const BETWEEN = ' / ';

/**
 * What is left to show once the sentence has been read: its words again would only be noise. Which of two holds
 * meanwhile is always said.
 */
export function wasNow(
  read: string,
  assumed: string | null,
  sentence: string,
): { read: string | null; assumed: string | null } {
  const said = bare(sentence);
  const parts = read.split(BETWEEN).map(bare);
  const isSaid = parts.every((part) => said.includes(part));
  const holds = assumed === null ? '' : bare(assumed);
  const isKnown = parts.length === 1 && (holds === parts[0] || said.includes(holds));
  return { read: isSaid || read === '' ? null : read, assumed: isKnown ? null : assumed };
}

/** Without the mark of a component, spaces and signs. */
function bare(words: string): string {
  return foldText(words.replace(/^TCTP\s/u, '')).replace(/[^\p{L}\p{N}]+/gu, '');
}
