import type { ColumnMeaning, Finding } from '@tctp/domain';
import { groupedBy } from '@tctp/domain';
import type { DraftRow } from '../draft';
import type { AnnexReading, HeadReading, PlanReading } from '../plan-reading';
import type { Check, CheckInput } from './check-input';
import { found } from './found';

/** The shape of the paper: what its tables are made of, and what could be given no meaning. */
export const checkTableShape: Check = (input) => [
  ...checkUnread(input.reading),
  ...(input.reading.annex === null ? [] : checkAnnex(input.reading.annex, input)),
];

function checkUnread({ unread, letter }: PlanReading): Finding[] {
  return [
    ...unread.map(({ text, place }) => found('row-unread', text, { places: [place], read: text })),
    ...(letter === null ? [] : [found('letter-left-out', '', { places: [letter.place], read: letter.text })]),
  ];
}

function checkAnnex(annex: AnnexReading, input: CheckInput): Finding[] {
  return [...checkHeads(annex), ...checkSections(annex, input), ...checkSeparators(annex, input.draft.rows)];
}

/** Without these a task lacks something; the lead may also come from the sections. */
const NEEDED: readonly ColumnMeaning[] = ['component', 'lead', 'deliverable', 'deadline'];

/** Heads of the same columns are one that is printed again; an annex may have several kinds. */
function checkHeads({ heads, sections }: AnnexReading): Finding[] {
  const kinds = [...groupedBy(heads, ({ columns }) => JSON.stringify(columns)).values()];
  const [first, ...others] = kinds.map((own) => checkHead(own, sections.length > 0));
  const told = new Set(first?.map(({ key }) => key));
  return [...(first ?? []), ...others.flat().filter(({ key }) => !told.has(key) && told.add(key))];
}

function checkHead(heads: readonly HeadReading[], hasSections: boolean): Finding[] {
  const [first, ...others] = heads;
  if (first === undefined) return [];
  const held = new Set<ColumnMeaning>([
    ...first.columns.map(({ meaning }) => meaning),
    ...(hasSections ? (['lead'] as const) : []),
  ]);
  const places = [first.place];
  const read = first.columns.map(({ title }) => title).join(' | ');
  const untitled = first.columns.every(({ title }) => title === '');
  return [
    ...(untitled ? [found('head-missing', '', { places })] : []),
    ...first.misnamed.map(({ title, holds }) =>
      found('column-misnamed', title, { places, read: title, assumed: holds, params: { title, holds } }),
    ),
    ...NEEDED.filter((one) => !held.has(one)).map((column) =>
      found('column-missing', column, { places, read, params: { column } }),
    ),
    ...first.columns
      .filter(({ meaning }) => meaning === 'other')
      .map(({ title, column }) =>
        found('column-unknown', title === '' ? String(column) : title, {
          places: [{ ...first.place, column }],
          read: title,
          params: { title, column },
        }),
      ),
    ...(others.length === 0
      ? []
      : [
          found('head-repeated', '', {
            places: others.map(({ place }) => place),
            read,
            params: { times: others.length },
          }),
        ]),
  ];
}

function checkSections({ sections, rows }: AnnexReading, { draft }: CheckInput): Finding[] {
  const [first] = sections;
  if (first === undefined) return [];
  const drafted = new Map(draft.rows.map((row) => [row.id, row]));
  const bySection = groupedBy(rows, ({ sectionId }) => sectionId);
  const rowsIn = (id: string) => (bySection.get(id) ?? []).flatMap((row) => drafted.get(row.id) ?? []);
  const units = [...new Set(sections.map(({ unit }) => unit.value))].join(', ');
  return [
    found('lead-from-section', '', {
      places: sections.map(({ unit }) => unit.place),
      read: units,
      assumed: units,
      params: { sections: sections.length },
    }),
    ...sections.flatMap(({ id, unit, strays, cutOff }) => [
      ...(cutOff
        ? [
            found('section-cut-off', id, {
              places: [unit.place],
              rows: rowsIn(id),
              read: unit.text,
              assumed: unit.value,
              params: { unit: unit.value },
            }),
          ]
        : []),
      ...strays.map(({ text, place }) =>
        found('stray-words', `${id}:${text}`, {
          places: [place],
          rows: rowsIn(id),
          read: text,
          params: { words: text, unit: unit.value },
        }),
      ),
    ]),
  ];
}

/** Commas here and semicolons there: within a name a comma may stand too. */
function checkSeparators({ rows }: AnnexReading, drafted: readonly DraftRow[]): Finding[] {
  const kinds = new Set(rows.flatMap(({ separators }) => separators));
  if (kinds.size < 2) return [];
  const rare = rows.filter(({ separators }) => separators.some((one) => one !== ','));
  const ids = new Set(rare.map(({ id }) => id));
  const own = drafted.filter(({ id }) => ids.has(id));
  const read = [...kinds].join(' ');
  return [found('separators-mixed', '', { rows: own, read, params: { separators: read } })];
}
