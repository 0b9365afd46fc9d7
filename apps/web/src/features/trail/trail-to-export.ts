import type { AccessPageEntry } from '@tctp/contracts';
import { formatMoment } from '../../format/dates';
import type { Words } from '../../i18n/use-words';
import { accessDetail } from '../../parts/trail/access-detail';
import type { ExportTable } from '../../parts/export/export-table';

/** Ends of lines, controls, and the marks that turn the reading direction: whatever reads the file, an entry is one line. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]+/gu;

export function trailToExport(
  entries: readonly AccessPageEntry[],
  words: Words,
): ExportTable<AccessPageEntry> {
  const { t, word } = words;
  const columns: ExportTable<AccessPageEntry>['columns'] = [
    { title: t('trail.when'), kind: 'text', width: 18, value: ({ at }) => formatMoment(at) },
    { title: t('trail.what'), kind: 'text', value: ({ code }) => word('access', code) },
    { title: t('trail.about'), kind: 'text', width: 44, value: (entry) => accessDetail(entry, words) },
    { title: t('trail.who'), kind: 'text', value: ({ who }) => who?.displayName ?? t('trail.nobody') },
    { title: t('trail.account'), kind: 'text', width: 20, value: ({ who }) => who?.accountId ?? null },
    {
      title: t('trail.standsFor'),
      kind: 'text',
      value: ({ standsFor }) => standsFor?.displayName ?? null,
    },
    { title: t('trail.address'), kind: 'text', width: 18, value: ({ address }) => address },
    { title: t('trail.agent'), kind: 'text', width: 60, value: ({ agent }) => agent },
  ];
  return {
    fileName: t('place.trail'),
    list: 'access-trail',
    rows: entries,
    columns: columns.map((column) => ({
      ...column,
      value: (entry) => {
        const said = column.value(entry);
        return typeof said === 'string' ? said.replace(UNSEEN, ' ') : said;
      },
    })),
  };
}
