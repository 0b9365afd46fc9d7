import type { ReviewStep, Role } from '@tctp/domain';
import type { Submission } from './task-context';

/** Which step of the review is in turn, counted from 0: the first without its quorum. Past the last when all have it. */
export function stepInTurn({ steps, verdicts }: Pick<Submission, 'steps' | 'verdicts'>): number {
  const open = steps.findIndex(
    ({ quorum }, step) => verdicts.filter((verdict) => verdict.step === step).length < quorum,
  );
  return open === -1 ? steps.length : open;
}

/** Whether one more approval of the step in turn completes the whole review. */
export function completesReview(submission: Pick<Submission, 'steps' | 'verdicts'>): boolean {
  const step = stepInTurn(submission);
  if (step !== submission.steps.length - 1) return false;
  const given = submission.verdicts.filter((verdict) => verdict.step === step).length;
  return given + 1 >= (submission.steps[step]?.quorum ?? 0);
}

/** Who is asked now; null when nobody is left to ask. */
export function roleInTurn(submission: Pick<Submission, 'steps' | 'verdicts'>): Role | null {
  return submission.steps[stepInTurn(submission)]?.role ?? null;
}

/** Whether a person, or whoever they stand in for, has approved already. One person has one voice. */
export function hasSpoken({ verdicts }: Pick<Submission, 'verdicts'>, people: readonly string[]): boolean {
  return verdicts.some(
    ({ by, for: absent }) => people.includes(by) || (absent !== null && people.includes(absent)),
  );
}

/** A review needs a step, and every step somebody to ask. */
export function isSoundReview(steps: readonly ReviewStep[]): boolean {
  return steps.length > 0 && steps.every(({ quorum }) => Number.isInteger(quorum) && quorum > 0);
}
