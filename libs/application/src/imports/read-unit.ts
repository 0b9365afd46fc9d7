import type { LockedUnit } from '../administration/unit-store';
import type { CellRead } from './columns';
import { right, wrong } from './columns';
import { foldWords } from './read-cells';

export type NamedUnit = Pick<LockedUnit, 'id' | 'name' | 'shortName' | 'kind' | 'closedOn'>;

export function openUnits<One extends NamedUnit>(units: readonly One[]): One[] {
  return units.filter(({ kind, closedOn }) => kind !== 'group' && closedOn === null);
}

/** Its name; its code where others are called the same. */
export function unitLabel({ id, name }: Pick<NamedUnit, 'id' | 'name'>, units: readonly NamedUnit[]): string {
  return openUnits(units).filter((one) => one.name === name).length > 1 ? id : name;
}

/** By name, short name or code; answers the code. */
export function readUnit(text: string, units: readonly NamedUnit[]): CellRead<string> {
  const typed = foldWords(text);
  const byCode = units.filter(({ id }) => id === text.trim());
  const found =
    byCode.length > 0
      ? byCode
      : units.filter(({ name, shortName }) => [name, shortName].some((one) => foldWords(one) === typed));
  const open = openUnits(found);
  const [only] = open;
  if (open.length > 1) return wrong('unit-many', { codes: open.map(({ id }) => id).join(', ') });
  if (only !== undefined) return right(only.id);
  if (found.some(({ kind }) => kind === 'group')) return wrong('unit-group');
  return wrong(found.length > 0 ? 'unit-closed' : 'unit-unknown');
}
