import { groupedBy } from '@tctp/domain';
import type { DraftEdit, Finding } from '@tctp/domain';
import type { DraftRow } from '../draft';
import type { Check, CheckInput } from './check-input';
import { found, way } from './found';

/** The code and the number of every row: missing, unknown, twice, out of order. */
export const checkRowCodes: Check = (input) => [...checkCodes(input), ...checkNumbers(input)];

function checkCodes({ draft, context, rowsOfCode }: CheckInput): Finding[] {
  const set = context.criteriaSets.find(({ id }) => id === draft.criteriaSetId);
  const missing = draft.rows
    .filter(({ code }) => code === null)
    .map((row) => found('code-missing', row.id, { rows: [row], read: row.title }));
  if (set === undefined) return missing;
  const known = new Set(set.components.map(({ code }) => code));
  const unknown = [...rowsOfCode].flatMap(([code, rows]) =>
    known.has(code)
      ? []
      : [
          found('code-unknown', code, {
            rows,
            read: code,
            params: { code, set: set.title },
            ways: [way('keep-assumed', {}, [{ change: 'criteria', to: '' }])],
          }),
        ],
  );
  return [...missing, ...unknown];
}

/** Beyond so many odd numbers one offer to count anew is enough: it settles them all. */
const MOST_OFFERS = 20;

function checkNumbers({ draft, kept }: CheckInput): Finding[] {
  const rows = draft.rows.filter(({ place }) => place !== null);
  const offer = way(
    'renumber',
    { count: rows.length },
    rows.map(({ id }, at): DraftEdit => ({ change: 'row', row: id, part: 'number', to: String(at + 1) })),
  );
  const odd = [...repeated(rows, kept), ...missingNumbers(rows), ...outOfOrder(rows, kept)];
  return odd.map((one, at) => ({ ...one, ways: at < MOST_OFFERS ? [offer] : [] }));
}

function repeated(rows: readonly DraftRow[], kept: CheckInput['kept']): Finding[] {
  return [...groupedBy(rows, (row) => (kept(row, 'number') ? null : row.number))]
    .filter(([, own]) => own.length > 1)
    .map(([number, own]) =>
      found('row-number-twice', number, {
        rows: own,
        read: number,
        params: { number, times: own.length, rows: rows.length, last: rows.at(-1)?.number ?? '' },
      }),
    );
}

/** A paper without any numbers is not one with numbers missing. */
function missingNumbers(rows: readonly DraftRow[]): Finding[] {
  if (rows.every(({ number }) => number === null)) return [];
  return rows.flatMap((row, at) =>
    row.number === null
      ? [
          found('row-number-missing', row.id, {
            rows: [row],
            read: row.title,
            assumed: String(at + 1),
            params: { number: at + 1 },
          }),
        ]
      : [],
  );
}

/** Numbers that fall back or leap; a repeated one has its own finding, and so has one that is missing. */
function outOfOrder(rows: readonly DraftRow[], kept: CheckInput['kept']): Finding[] {
  const numbered = rows.flatMap((row) =>
    /^\d+$/.test(row.number ?? '') ? [{ row, own: Number(row.number) }] : [],
  );
  const gaps = rows.length - numbered.length;
  const odd = numbered.flatMap(({ row, own }, at) => {
    const before = numbered[at - 1]?.own ?? 0;
    /* From 1 again is a new section's own count. */
    const fits = own === before || own === 1 || (own > before && own <= before + 1 + gaps);
    return fits || kept(row, 'number') ? [] : [{ row, own, before }];
  });
  const [first] = odd;
  if (first === undefined) return [];
  return [
    found('row-number-out-of-order', '', {
      rows: odd.map(({ row }) => row),
      read: odd.map(({ own }) => own).join(', '),
      params: { number: first.own, before: first.before, count: odd.length },
    }),
  ];
}
