import type { Actor } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import type { Result } from '../refusal';
import { refuse } from '../refusal';

/** Asks of the total of the plan only for those who see it; everybody else is refused. */
export async function ofWholePlan<T>(
  reader: Actor,
  ask: (tenantId: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!isAmong(reader, 'foretold')) return refuse({ code: 'forecast-not-yours' });
  return ask(reader.tenantId);
}
