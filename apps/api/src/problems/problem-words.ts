import type { Language, Problem } from '@tctp/contracts';
import { messages, speakParams } from '@tctp/contracts';
import type { Bilingual } from '@tctp/domain';
import { createInstance } from 'i18next';
import type { AnyRefusal, ProblemError } from './problem';

const words = createInstance();
void words.init({
  resources: { vi: { translation: messages.vi }, en: { translation: messages.en } },
  lng: 'vi',
  fallbackLng: 'vi',
  interpolation: { escapeValue: false },
  showSupportNotice: false,
});

/** Vietnamese first; English for those who ask for it before Vietnamese. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'vi';
}

export function toProblem(error: ProblemError, language: Language): Problem {
  const { refusal } = error;
  const params = paramsOf(refusal, language);
  return {
    type: `urn:tctp:problem:${refusal.code}`,
    title: refusal.code,
    status: error.status,
    detail: words.t(`refusal.${refusal.code}`, { ...speakParams(params, language), lng: language }),
    code: refusal.code,
    ...(Object.keys(params).length === 0 ? {} : { params }),
    ...(error.issues === undefined ? {} : { issues: error.issues }),
  };
}

/** What two languages say is said in the reader's. */
function paramsOf(refusal: AnyRefusal, language: Language): Record<string, string | number> {
  const { code: _code, ...params } = refusal;
  return Object.fromEntries(
    Object.entries(params as Record<string, string | number | Bilingual>).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : value,
    ]),
  );
}
