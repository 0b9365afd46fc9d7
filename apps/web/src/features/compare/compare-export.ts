import type { ComparedUnit, Comparison, FigureSum } from '@tctp/contracts';
import type { Words } from '../../i18n/use-words';
import type { ExportColumn, ExportTable } from '../../parts/export/export-table';

/** What stands on the screen, every row of it; a sum of what is known is no total, and has columns of its own. */
export function compareExport(view: Comparison, { t, say }: Words): ExportTable<ComparedUnit> {
  const { kind, kinds, units, year } = view;
  const fields = new Map(
    units.flatMap((unit) => unit.fields.map(({ code, title }) => [code, title] as const)),
  );
  const figure = (name: keyof FigureSum, of: (typeof kinds)[number]) => (unit: ComparedUnit) =>
    unit.totals[of]?.[name] ?? null;
  return {
    fileName: t('compare.file', { year }),
    list: 'compare',
    rows: units,
    columns: [
      {
        title: t('compare.tierLabel'),
        kind: 'text',
        width: 22,
        value: ({ tier }) => t(`compare.tier.${tier}`),
      },
      { title: t('compare.rank'), kind: 'number', value: ({ rank }) => rank },
      { title: t('compare.among'), kind: 'number', value: ({ among }) => among },
      { title: t('compare.unit'), kind: 'text', width: 34, value: ({ unit }) => unit.name },
      { title: t('compare.above'), kind: 'text', width: 24, value: ({ parent }) => parent?.name ?? null },
      { title: t('compare.plan'), kind: 'text', width: 20, value: ({ planNumber }) => planNumber },
      ...kinds.map((one): ExportColumn<ComparedUnit> => ({
        title: t(`compare.kind.${one}`),
        kind: 'points',
        value: figure('total', one),
      })),
      {
        title: t('compare.soFar', { kind: t(`compare.kind.${kind}`) }),
        kind: 'points',
        value: figure('soFar', kind),
      },
      { title: t('compare.knownOf'), kind: 'number', value: figure('known', kind) },
      {
        title: t('compare.lastYear', { year: year - 1 }),
        kind: 'points',
        value: ({ lastYear }) => lastYear?.total ?? null,
      },
      {
        title: t('compare.grade'),
        kind: 'text',
        value: ({ grade }) => (grade === null ? null : say(grade.label)),
      },
      ...[...fields].map(([code, title]): ExportColumn<ComparedUnit> => ({
        title: `${code} ${title}`,
        kind: 'points',
        value: (unit) => unit.fields.find((field) => field.code === code)?.points ?? null,
      })),
    ],
  };
}
