import { findingWordsEn } from './finding-words.en';
import { findingWordsVi } from './finding-words.vi';

/** The same keys, whatever the language. A finding has a title, what was seen, and what to do. */
type Same<T> = {
  [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends readonly string[]
      ? readonly [string, string, string]
      : Same<T[Key]>;
};
export type FindingWords = Same<typeof findingWordsVi>;

export const findingWords: { vi: FindingWords; en: FindingWords } = {
  vi: findingWordsVi,
  en: findingWordsEn,
};
