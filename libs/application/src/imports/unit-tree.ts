import type { Unit } from '@tctp/domain';
import type { LockedUnit } from '../administration/unit-store';
import type { RowFault } from './import-kind';
import type { NumberedRow } from './read-rows';

/** A row of the form of units. `members` are the codes of a group's units, in order. */
export type UnitLine = {
  code: string;
  name: string;
  shortName: string;
  kind: Unit['kind'];
  parent: string | null;
  members: string | null;
};
export type KnownUnit = LockedUnit & { memberIds: readonly string[] };
/** What is wrong with the tree that a file would make, row by row. */
export function treeFaults(
  known: readonly KnownUnit[],
  rows: readonly NumberedRow<UnitLine>[],
): RowFault<UnitLine>[] {
  const after = new Map<string, { kind: string; parent: string | null; open: boolean }>();
  for (const { id, kind, parentId, closedOn } of known)
    after.set(id, { kind, parent: parentId, open: closedOn === null });
  for (const { values } of rows)
    after.set(values.code, {
      kind: values.kind,
      parent: values.parent,
      open: after.get(values.code)?.open ?? true,
    });
  return rows.flatMap(({ number: row, values }): RowFault<UnitLine>[] => {
    const faults: RowFault<UnitLine>[] = [];
    const add = (name: keyof UnitLine, wrong: RowFault<UnitLine>['wrong']) =>
      faults.push({ row, name, wrong });
    const unit = known.find(({ id }) => id === values.code);
    if (unit?.closedOn != null) add('code', { code: 'unit-closed' });
    if (unit !== undefined && unit.kind !== values.kind)
      add('kind', { code: 'kind-fixed', params: { kind: unit.kind } });
    const { parent } = values;
    if (parent === null) {
      if (values.kind !== 'group' && !(unit !== undefined && unit.parentId === null))
        add('parent', { code: 'parent-needed' });
    } else {
      const above = after.get(parent);
      if (above === undefined || above.kind === 'group' || !above.open)
        add('parent', { code: 'parent-unknown', params: { code: parent } });
      else if (comesBack(values.code, after)) add('parent', { code: 'parent-itself' });
    }
    const members = values.members?.split('; ') ?? [];
    if (members.length > 0 && values.kind !== 'group') add('members', { code: 'members-of-unit' });
    else {
      const missing = members.find((code) => {
        const member = after.get(code);
        return member === undefined || member.kind === 'group' || !member.open;
      });
      if (missing !== undefined) add('members', { code: 'member-unknown', params: { code: missing } });
    }
    return faults;
  });
}

function comesBack(code: string, tree: ReadonlyMap<string, { parent: string | null }>): boolean {
  const seen = new Set<string>();
  for (let at = tree.get(code)?.parent ?? null; at !== null; at = tree.get(at)?.parent ?? null) {
    if (at === code) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}
