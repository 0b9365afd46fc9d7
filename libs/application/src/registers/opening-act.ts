import type { RegisterName } from '@tctp/domain';
import { REGISTER_DEFINITIONS } from '@tctp/domain';

/** The act by which an entry of a register begins. */
export function openingAct(register: RegisterName): string {
  const acts = Object.entries(REGISTER_DEFINITIONS[register].acts);
  return acts.find(([, { from }]) => from.length === 0)?.[0] ?? '';
}
