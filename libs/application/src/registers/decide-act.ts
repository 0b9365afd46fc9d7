import { REGISTER_DEFINITIONS } from '@tctp/domain';
import type { DecidedEntry, EntryAsk } from '@tctp/registers';
import { decideEntry } from '@tctp/registers';
import type { PlanContext } from '../decision';
import type { KeyedRequest, Stores } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { BookKey, EntryInHand } from './register-store';
import { speakEntryRefusal } from './speak-entry-refusal';

/** What an act makes of an entry, once the components and people it names are known to be there. */
export async function decideAct(
  stores: Stores,
  plan: PlanContext,
  { register }: Pick<BookKey, 'register'>,
  entry: EntryInHand | null,
  unitId: string,
  ask: EntryAsk,
  { actor }: KeyedRequest,
): Promise<Result<DecidedEntry>> {
  const definition = REGISTER_DEFINITIONS[register];
  const fields = { ...ask.fields };
  for (const [field, value] of Object.entries(fields)) {
    if (value === '') continue;
    const kind = definition.fields[field]?.kind;
    if (kind === 'component' && !plan.criteriaSet.components.some(({ code }) => code === value))
      return refuse({ code: 'component-unknown', component: String(value) });
    if (kind !== 'person') continue;
    const account = await stores.registers.accountOf(actor.tenantId, String(value));
    if (account === null) return refuse({ code: 'person-named-unknown', person: String(value) });
    fields[field] = account;
  }
  const decided = decideEntry(definition, entry, unitId, { ...ask, fields }, actor);
  return decided.ok ? accept(decided.value) : refuse(speakEntryRefusal(register, decided.refusal));
}
