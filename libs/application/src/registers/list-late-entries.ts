import type { LateEntries } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { toldEntry } from '../notices/read-told';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';

const MOST = 50;

/** What nobody moved on in time, as far as somebody may see it. */
export async function listLateEntries(
  { read }: { read: Pick<ReadModels, 'planContext' | 'registers'> },
  reader: Actor,
  planId: string,
): Promise<Result<LateEntries>> {
  const plan = await read.planContext(reader.tenantId, planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  const { count, rows } = await read.registers.late(reader, planId, MOST);
  return accept({ count, entries: rows.map(toldEntry) });
}
