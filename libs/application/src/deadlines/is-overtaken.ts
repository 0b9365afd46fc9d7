import type { WantedDeadline } from '@tctp/workflow';

type Said = Pick<WantedDeadline, 'kind'>;

/** A reminder says nothing once a later one, or the due moment itself, has come in the same run. */
export function isOvertaken({ kind }: Said, later: readonly Said[]): boolean {
  return kind === 'remind' && later.some((one) => one.kind === 'remind' || one.kind === 'due');
}
