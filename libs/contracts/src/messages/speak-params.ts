import type { Reason } from '@tctp/domain';
import type { Language } from './figures';
import { messages } from './index';
import { speakParamsIn, speakReasonIn } from './speak-in';

/** As `speakParamsIn`, where both languages are at hand. */
export function speakParams(params: Reason['params'], language: Language): Record<string, string | number> {
  return speakParamsIn({ language, words: messages[language] }, params);
}

/** As `speakReasonIn`, where both languages are at hand. */
export function speakReason(reason: Reason, language: Language): string {
  return speakReasonIn({ language, words: messages[language] }, reason);
}
