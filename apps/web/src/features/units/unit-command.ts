import type { AdminUnit } from '@tctp/contracts';
import type { Command } from '../../api/use-command';

/** A change of this unit, as it was seen. */
export function unitCommand(
  { id, version }: AdminUnit,
  verb: 'name' | 'parent' | 'merge' | 'close',
  body: unknown,
): Command {
  const method = verb === 'name' || verb === 'parent' ? 'PUT' : 'POST';
  return { method, path: `/admin/units/${encodeURIComponent(id)}/${verb}`, body, version };
}

/** Units that others can stand below or be given to; `besides` is the one that is changed. */
export function choicesOf(units: readonly AdminUnit[], besides?: string) {
  return units
    .filter(({ id, kind, closedOn }) => id !== besides && kind !== 'group' && closedOn === null)
    .map(({ id, name }) => ({ value: id, label: name }));
}
