import type { DraftEdit, Finding } from '@tctp/domain';
import type { DraftRow } from '../draft';
import { countIn, unitKey } from '../matching/unit-words';
import type { Check, CheckInput } from './check-input';
import { found, way } from './found';

/** Who leads and who coordinates: missing, unknown, ambiguous, or a group of many. One finding for the same words. */
export const checkUnitsNamed: Check = (input) => {
  const { draft } = input;
  const leads = byWords(draft.rows, ({ lead }) => [lead]);
  const coordinators = byWords(draft.rows, (row) => row.coordinators);
  const all = byWords(draft.rows, (row) => [row.lead, ...row.coordinators]);
  return [
    ...draft.rows
      .filter(({ lead }) => lead.unitId === null && unitKey(lead.words) === '')
      .map((row) => found('lead-missing', row.id, { rows: [row], read: row.title })),
    ...leads.flatMap((one) => checkLead(one, input)),
    ...coordinators.flatMap((one) => checkCoordinator(one, input)),
    ...all.flatMap((one) => checkGroup(one, input)),
  ];
};

interface Named {
  key: string;
  words: string;
  unitId: string | null;
  rows: readonly DraftRow[];
}

function byWords(rows: readonly DraftRow[], of: (row: DraftRow) => readonly DraftRow['lead'][]): Named[] {
  const named = new Map<string, { key: string; words: string; unitId: string | null; rows: DraftRow[] }>();
  for (const row of rows)
    for (const { words, unitId } of of(row)) {
      const key = unitKey(words);
      if (key === '') continue;
      const own = named.get(`${key}\n${unitId ?? ''}`);
      if (own === undefined) named.set(`${key}\n${unitId ?? ''}`, { key, words, unitId, rows: [row] });
      else if (own.rows.at(-1) !== row) own.rows.push(row);
    }
  return [...named.values()];
}

function checkLead({ key, words, unitId, rows }: Named, { matcher, units }: CheckInput): Finding[] {
  if (unitId !== null) return [];
  const { candidates } = matcher.match(words);
  const offered = candidates.length > 0 ? candidates : matcher.alike(words);
  const ways = offered.flatMap((id) => {
    const unit = units.get(id);
    const edits: DraftEdit[] = [{ change: 'unit', words, to: id }];
    return unit === undefined ? [] : [way('give-unit', { unit: unit.name, words }, edits)];
  });
  const params = { words, candidates: candidates.map((id) => units.get(id)?.name ?? id).join(', ') };
  const code = candidates.length > 1 ? 'unit-ambiguous' : 'lead-unknown';
  return [found(code, key, { rows, read: words, params, ways })];
}

function checkCoordinator(named: Named, input: CheckInput): Finding[] {
  return checkLead(named, input).map(({ params, ways }) =>
    found('coordinator-unknown', named.key, { rows: named.rows, read: named.words, params, ways }),
  );
}

/** A group stands for its members, as far as the tree knows them and the words count them. */
function checkGroup({ key, words, unitId, rows }: Named, { units }: CheckInput): Finding[] {
  const unit = unitId === null ? undefined : units.get(unitId);
  if (unit?.kind !== 'group') return [];
  const members = unit.memberIds.length;
  const counted = countIn(words);
  const incomplete = !unit.membersComplete || (counted !== null && counted !== members);
  return [
    found(incomplete ? 'group-incomplete' : 'group-expanded', key, {
      rows,
      read: words,
      assumed: unit.name,
      params: { group: unit.name, members, counted: counted ?? '' },
    }),
  ];
}
