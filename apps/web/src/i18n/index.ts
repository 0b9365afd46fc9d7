import type { Language } from '@tctp/contracts';
import { viMessages } from '@tctp/contracts';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { rememberedLanguage, rememberLanguage } from './language';
import { vi } from './vi';

/** Words of the pages under `ui`, words for the codes of the API under `messages`, in one instance. */
void i18next.use(initReactI18next).init({
  lng: 'vi',
  fallbackLng: 'vi',
  supportedLngs: ['vi', 'en'],
  defaultNS: 'ui',
  ns: ['ui', 'messages'],
  resources: { vi: { ui: vi, messages: viMessages } },
  interpolation: { escapeValue: false },
  returnEmptyString: false,
});
document.documentElement.lang = 'vi';

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}

/** The words of English come when somebody wants them: the first page does not carry them. */
async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'ui')) {
    const { en, enMessages, enSingular } = await import('./en');
    i18next.addResourceBundle('en', 'messages', enMessages);
    i18next.addResourceBundle('en', 'ui', en);
    i18next.addResources('en', 'ui', enSingular);
  }
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await speak(language);
}

/** The language that this browser chose before is being spoken. */
export const languageReady: Promise<void> =
  rememberedLanguage() === 'vi' ? Promise.resolve() : speak('en').catch(() => undefined);
