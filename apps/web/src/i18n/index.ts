import type { Language } from '@tctp/contracts';
import { messages } from '@tctp/contracts';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { enSingular } from './en/singular';
import { rememberedLanguage, rememberLanguage } from './language';
import { vi } from './vi';

/** Words of the pages under `ui`, words for the codes of the API under `messages`, in one instance. */
void i18next.use(initReactI18next).init({
  lng: rememberedLanguage(),
  fallbackLng: 'vi',
  supportedLngs: ['vi', 'en'],
  defaultNS: 'ui',
  ns: ['ui', 'messages'],
  resources: { vi: { ui: vi, messages: messages.vi }, en: { ui: en, messages: messages.en } },
  interpolation: { escapeValue: false },
  returnEmptyString: false,
});
i18next.addResources('en', 'ui', enSingular);
document.documentElement.lang = i18next.language;

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}

export async function changeLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
