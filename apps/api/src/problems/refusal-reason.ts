import type { Refusal } from '@tctp/application';
import type { Reason } from '@tctp/domain';

/** A refusal within an answer, for the screen to put into words: where one of several was refused. */
export function refusalReason(refusal: Refusal | null): Reason | null {
  if (refusal === null) return null;
  const { code, ...params } = refusal;
  return { code, params };
}
