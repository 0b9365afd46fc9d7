import type { Actor } from '@tctp/domain';
import { REGISTER_DEFINITIONS, isRegister } from '@tctp/domain';
import { mayDo } from '@tctp/registers';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { mayReadEntry, mayReadRegister } from './may-read-entry';
import { openingAct } from './opening-act';

/** Whether somebody may know of an entry, whatever else they have sent about it. */
export async function mayTouchEntry(
  { read }: { read: Pick<ReadModels, 'registers'> },
  actor: Actor,
  entryId: string,
): Promise<Result<null>> {
  const found = await read.registers.find(actor.tenantId, entryId);
  return found !== null && mayReadEntry(actor, found) ? accept(null) : refuse({ code: 'entry-unknown' });
}

/** Whether somebody may open such a register, or an entry in it. */
export function mayTouchRegister(
  actor: Actor,
  register: string,
  { opens }: { opens: boolean },
): Result<null> {
  if (!isRegister(register)) return refuse({ code: 'register-unknown' });
  const { unitId } = actor;
  const may = opens
    ? mayDo(REGISTER_DEFINITIONS[register], openingAct(register), actor, { unitId, body: {} })
    : mayReadRegister(actor, register);
  return may ? accept(null) : refuse({ code: 'not-permitted', action: opens ? 'openEntry' : 'readRegister' });
}
