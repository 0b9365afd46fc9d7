import type { Language } from './figures';
import { importWordsEn } from './import-words.en';
import type { ImportWords } from './import-words.vi';
import { importWordsVi } from './import-words.vi';

export const importWords: Readonly<Record<Language, ImportWords>> = { vi: importWordsVi, en: importWordsEn };
export type ImportFaultCode = keyof ImportWords['fault'];
