import { mayReadRegister } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { REGISTERS, REGISTER_DEFINITIONS, seesWholePlan } from '@tctp/domain';

/**
 * Whether a reader in the unit $2 may see the entry `e`, as `mayReadEntry` says it: in SQL, this is the one place.
 * `accounts`: whom they are and stand in for.
 */
export function maySeeEntry(reader: Actor, accounts: string): string {
  const cases = REGISTERS.filter((register) => mayReadRegister(reader, register)).map((register) => {
    const { sees, names } = REGISTER_DEFINITIONS[register];
    const ownOnly = sees === 'own' && !seesWholePlan(reader.role);
    const unnamed =
      names === undefined ? 'true' : `not coalesce(e.body->>'${names}' = any(${accounts}), false)`;
    return `when '${register}' then ${ownOnly ? 'e.unit_id = $2' : 'true'} and ${unnamed}`;
  });
  return cases.length === 0 ? 'false' : `case e.register ${cases.join(' ')} else false end`;
}

/** Whether they may open the register that a column names. */
export function maySeeRegister(reader: Actor, column: string): string {
  const open = REGISTERS.filter((register) => mayReadRegister(reader, register));
  return open.length === 0 ? 'false' : `${column} in (${open.map((register) => `'${register}'`).join(', ')})`;
}
