import type { Actor, RegisterEntry, RegisterName } from '@tctp/domain';
import { REGISTER_DEFINITIONS, isAmong, seesWholePlan } from '@tctp/domain';
import { isNamed } from '@tctp/registers';

/** Who opens a register at all. */
export function mayReadRegister(actor: Actor, register: RegisterName): boolean {
  return isAmong(actor, REGISTER_DEFINITIONS[register].sees === 'office' ? 'office' : 'inside');
}

/** Units read their own entries where a register says so; nobody reads one that names them. */
export function mayReadEntry(
  actor: Actor,
  entry: Pick<RegisterEntry, 'unitId' | 'body'> & { register: RegisterName },
): boolean {
  const definition = REGISTER_DEFINITIONS[entry.register];
  if (!mayReadRegister(actor, entry.register) || isNamed(definition, actor, entry)) return false;
  return definition.sees !== 'own' || seesWholePlan(actor.role) || entry.unitId === actor.unitId;
}
