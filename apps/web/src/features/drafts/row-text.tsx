import { foldText } from '@tctp/domain';
import type { ColumnMeaning } from '@tctp/domain';
import { MarkedText } from '../../parts/marked-text';

export interface Marks {
  /** What was read, and what was made of it. */
  words: readonly string[];
  /** The column they are of; elsewhere only what is long enough to be no accident. */
  column: ColumnMeaning | null;
}

/** So short, and they stand everywhere. */
const TELLING = 4;

/** What stands in a cell, with the words of the chosen matter marked. */
export function RowText({
  text,
  column,
  marks,
}: {
  text: string;
  column: ColumnMeaning;
  marks: Marks | null;
}) {
  if (marks === null || text === '') return text;
  const words = marks.words
    .map((one) => foldText(one.trim()))
    .filter((one) => one !== '' && (marks.column === column || one.length >= TELLING));
  return words.length === 0 ? text : <MarkedText text={text} words={words} />;
}
