import { foldText, groupedBy } from '@tctp/domain';
import type { DraftEdit, Finding, FindingCode, Way } from '@tctp/domain';
import type { DraftRow } from '../draft';
import type { Check, CheckInput } from './check-input';
import { found, way } from './found';

/** The same words in several rows, and the same component for the same thing twice. */
export const checkRepeats: Check = (input) => [
  ...checkWords('deliverable-twice', 'deliverable', input),
  ...checkWords('requirement-twice', 'requirement', input),
  ...[...input.rowsOfCode].flatMap(([code, rows]) => checkComponent(code, rows, input)),
];

/** Any number of rows may end in "Báo cáo". */
const LEAST_WORDS = 4;

/** Of different components only: a component that stands twice has a finding of its own. */
function checkWords(
  code: FindingCode,
  part: 'deliverable' | 'requirement',
  { draft, kept }: CheckInput,
): Finding[] {
  const byWords = groupedBy(draft.rows, (row) => {
    const words = plain(row[part]);
    return words.split(' ').length < LEAST_WORDS || kept(row, part) ? null : words;
  });
  return [...byWords].flatMap(([words, rows]) => {
    const codes = [...new Set(rows.map((row) => row.code ?? ''))];
    if (codes.length < 2) return [];
    const read = rows[0]?.[part] ?? '';
    return [found(code, words, { rows, read, params: { codes: codes.join(', '), rows: rows.length } })];
  });
}

/** Word for word alike: under two leads nobody knows who owes it, under one it is perhaps one task. */
function checkComponent(code: string, rows: readonly DraftRow[], input: CheckInput): Finding[] {
  const alike = groupedBy(rows, ({ title, deliverable, requirement }) =>
    [title, deliverable, requirement].map(plain).join('\n'),
  );
  return [...alike.values()].flatMap((own, at) => {
    const open = own.filter(({ lead }) => lead.unitId !== null);
    if (open.length < 2 || open.every((row) => input.kept(row, 'lead'))) return [];
    const leads = new Set(open.map(({ lead }) => lead.unitId));
    const names = [...new Set(open.map((row) => leadOf(row, input)))].join('; ');
    return [
      found(
        leads.size > 1 ? 'same-component-two-leads' : 'same-component-one-lead',
        at === 0 ? code : `${code}:${at}`,
        {
          rows: open,
          read: `${code} ${open[0]?.title ?? ''}`,
          params: { code, leads: names, rows: open.length },
          ways:
            open.length > MOST_OFFERED
              ? [keepAll(open)]
              : [...open.map((row) => keepOne(row, open, input)), keepAll(open)],
        },
      ),
    ];
  });
}

const MOST_OFFERED = 6;

/** One row stays; the leads of the others coordinate it, unless its coordinators hold them already. */
function keepOne(row: DraftRow, all: readonly DraftRow[], input: CheckInput): Way {
  const { units } = input;
  const others = all.filter(({ id }) => id !== row.id);
  const own = row.coordinators.flatMap(({ unitId }) => unitId ?? []);
  const held = new Set([row.lead.unitId, ...own, ...own.flatMap((id) => units.get(id)?.memberIds ?? [])]);
  const joining = [...new Set(others.flatMap(({ lead }) => lead.unitId ?? []))].filter((id) => !held.has(id));
  const edits: DraftEdit[] = others.map(({ id }) => ({ change: 'remove', row: id }));
  if (joining.length > 0) edits.push({ change: 'coordinators', row: row.id, to: [...own, ...joining] });
  return way('give-lead', { lead: leadOf(row, input), number: row.number ?? '' }, edits);
}

/** By its own name: in a paper it often stands in capitals. */
function leadOf({ lead }: DraftRow, { units }: CheckInput): string {
  return units.get(lead.unitId ?? '')?.name ?? lead.words;
}

function keepAll(rows: readonly DraftRow[]): Way {
  return way(
    'keep-both',
    { rows: rows.length },
    rows.map(({ id, lead }): DraftEdit => ({ change: 'row', row: id, part: 'lead', to: lead.unitId ?? '' })),
  );
}

/** Case, marks and spaces tell no words apart. */
function plain(words: string): string {
  return foldText(words)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
