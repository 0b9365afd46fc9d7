import { formatDay } from '@tctp/contracts';
import type { DraftEdit } from '@tctp/domain';
import { useMemo } from 'react';
import { useWords } from '../../i18n/use-words';
import { useDesk } from './desk';

/** One change in words: where, which part, to what. */
export function useEditWords() {
  const { t } = useWords();
  const { rows, units, fields, criteriaSets } = useDesk().view;
  return useMemo(() => {
    const unitName = (id: string) => units.find((one) => one.id === id)?.name ?? id;
    const rowName = (id: string) => {
      const row = rows.find((one) => one.id === id);
      return row === undefined
        ? t('drafts.rowGone')
        : t('drafts.rowNamed', { number: row.number ?? '–', code: row.code ?? '' }).trim();
    };
    const value = (part: string, to: string) => {
      if (to === '') return t('drafts.emptied');
      if (['lead', 'authority', 'reviewer'].includes(part)) return unitName(to);
      return ['issuedOn', 'endsOn'].includes(part) ? formatDay(to) : to;
    };
    const set = (where: string, part: string, to: string) => t('drafts.change.set', { where, part, to });

    return (edit: DraftEdit): string => {
      switch (edit.change) {
        case 'plan':
          return set(t('drafts.change.plan'), t(`drafts.part.${edit.part}`), value(edit.part, edit.to));
        case 'row':
          return set(rowName(edit.row), t(`drafts.rowPart.${edit.part}`), value(edit.part, edit.to));
        case 'coordinators':
          return set(
            rowName(edit.row),
            t('drafts.rowPart.coordinators'),
            edit.to.map(unitName).join('; ') || t('drafts.emptied'),
          );
        case 'remove':
          return t('drafts.change.remove', { row: rowName(edit.row) });
        case 'add':
          return t('drafts.change.add', { code: edit.code, title: edit.title });
        case 'unit':
          return t('drafts.change.unit', { words: edit.words, unit: unitName(edit.to) });
        case 'same':
          return t('drafts.change.same', { code: edit.code, as: edit.as });
        case 'component':
          return set(edit.code, t(`drafts.column.${edit.part}`), value('', edit.to));
        case 'field':
          return set(
            fields.find(({ id }) => id === edit.field)?.title ?? edit.field,
            t(`drafts.column.${edit.part}`),
            value('', edit.to),
          );
        case 'result':
          return set(t('drafts.result.title'), t(`drafts.resultPart.${edit.part}`), value('', edit.to));
        case 'criteria':
          return set(
            t('drafts.change.plan'),
            t('drafts.part.criteria'),
            criteriaSets.find(({ id }) => id === edit.to)?.title ?? t('drafts.criteriaOfPaper'),
          );
      }
    };
  }, [t, rows, units, fields, criteriaSets]);
}
