import type { LocalDate, RegisterDefinition, RegisterEntry } from '@tctp/domain';

/** The last day by which somebody has to move an entry on; null where nothing waits, or no day was said. */
export function dueDayOf(
  { due = {} }: Pick<RegisterDefinition, 'due'>,
  { state, body }: Pick<RegisterEntry, 'state' | 'body'>,
): LocalDate | null {
  const field = due[state];
  const day = field === undefined ? undefined : body[field];
  return typeof day === 'string' ? day : null;
}
