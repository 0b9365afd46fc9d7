import { speakParamsIn, viMessages } from '@tctp/contracts';
import type { Language, Messages } from '@tctp/contracts';
import type { Reason } from '@tctp/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export type Params = Reason['params'];
interface Coded {
  code: string;
  params: Params;
}

/** The reader's language, the words of the pages, and sentences for the codes that the API sends. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';

  return useMemo(() => {
    const word = (group: string, code: string, params: Params = {}): string => {
      const key = `messages:${group}.${code}`;
      return i18n.exists(key) ? t(key, spoken(params)) : code;
    };

    const spoken = (params: Params): Record<string, string | number> => {
      const words = (i18n.getResourceBundle(language, 'messages') ?? viMessages) as Messages;
      const said = speakParamsIn({ language, words }, params);
      for (const [name, value] of Object.entries(params)) {
        if (value === 'true' || value === 'false') said[name] = t(value === 'true' ? 'yes' : 'no');
      }
      return said;
    };

    const reason = ({ code, params }: Coded): string =>
      i18n.exists(`messages:reason.${code}`) ? word('reason', code, params) : word('refusal', code, params);

    const say = (pair: { vi: string; en: string }): string => pair[language] || pair.vi;

    return { t, language, word, reason, say };
  }, [t, i18n, language]);
}
export type Words = ReturnType<typeof useWords>;
