import type { Language } from './figures';
import { registerWordsEn } from './register-words.en';
import { registerWordsVi } from './register-words.vi';

export type RegisterWords = typeof registerWordsVi;

export const registerWords: Readonly<Record<Language, RegisterWords>> = {
  vi: registerWordsVi,
  en: registerWordsEn,
};
