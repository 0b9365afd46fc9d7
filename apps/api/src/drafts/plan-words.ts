import { messages } from '@tctp/contracts';
import type { Language } from '@tctp/contracts';
import type { Bilingual } from '@tctp/domain';
import type { PlanWords } from '@tctp/drafts';
import { createInstance } from 'i18next';

const i18n = createInstance();
void i18n.init({
  resources: { vi: { translation: messages.vi }, en: { translation: messages.en } },
  lng: 'vi',
  interpolation: { escapeValue: false },
  showSupportNotice: false,
});

const say = (key: keyof typeof messages.vi.planOfDraft, params = {}, lng: Language = 'vi') =>
  i18n.t(`planOfDraft.${key}`, { ...params, lng });
const both = (key: keyof typeof messages.vi.planOfDraft, params = {}): Bilingual => ({
  vi: say(key, params),
  en: say(key, params, 'en'),
});

/** What stands in a plan that no paper says word for word; titles and sources are Vietnamese, as plans are. */
export const planWords: PlanWords = {
  note: ({ read }) => both('note', { read }),
  setTitle: (plan) => say('setTitle', plan),
  setSource: (plan) => say('setSource', plan),
  rest: say('rest'),
  restSource: (figures) => say('restSource', figures),
  survey: say('survey'),
  surveySource: (max) => say('surveySource', { max }),
  reasonUnknown: both('reasonUnknown'),
};
