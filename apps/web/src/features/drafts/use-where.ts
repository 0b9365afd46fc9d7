import { placesWords } from '@tctp/contracts';
import type { DraftFinding } from '@tctp/contracts';
import { useMemo } from 'react';
import { useWords } from '../../i18n/use-words';
import { useDesk } from './desk';

const FEW = 3;

/** Where a matter stands: the rows by their number and code; elsewhere as the reader of the paper would look for it. */
export function useWhere() {
  const { t, language } = useWords();
  const { rows } = useDesk().view;
  return useMemo(() => {
    const known = new Map(rows.map((row) => [row.id, row]));
    return ({ rowIds, places }: Pick<DraftFinding, 'rowIds' | 'places'>): string => {
      const named = rowIds.flatMap((id) => {
        const row = known.get(id);
        return row === undefined
          ? []
          : [t('drafts.rowNamed', { number: row.number ?? '–', code: row.code ?? '' }).trim()];
      });
      const more = (named.length > 0 ? named : places).length - FEW;
      const said =
        named.length > 0 ? named.slice(0, FEW).join('; ') : placesWords(places.slice(0, FEW), language);
      return said + (more > 0 ? ` ${t('drafts.more', { count: more })}` : '');
    };
  }, [rows, t, language]);
}
