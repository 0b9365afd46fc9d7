import type { Language } from '@tctp/contracts';

const KEY = 'tctp.language';

/** Vietnamese unless this browser has chosen English before. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    /* A browser without storage forgets the choice; nothing else depends on it. */
  }
}
