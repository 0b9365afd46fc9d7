import type { DraftFinding } from '@tctp/contracts';
import { useMemo } from 'react';
import { useWords } from '../../i18n/use-words';
import { useEditWords } from './use-edit-words';

/** A matter and its ways in words; where the catalogue has none, what it is called and what would be changed. */
export function useFindingWords() {
  const { t, word } = useWords();
  const editWords = useEditWords();
  return useMemo(
    () => ({
      sentence: ({ code, params }: Pick<DraftFinding, 'code' | 'params'>): string => {
        const said = word('finding', code, params);
        return said === code ? t(`draftKind.${code}`) : said;
      },
      way: ({ code, params, edits }: DraftFinding['ways'][number]): string => {
        const said = word('way', code, params);
        if (said !== code) return said;
        const changes = edits.map(editWords).join('; ');
        return changes === '' ? t('drafts.keepAssumed') : changes.charAt(0).toUpperCase() + changes.slice(1);
      },
    }),
    [t, word, editWords],
  );
}
