import type { Submission, TaskDetail } from '@tctp/contracts';

function newest(submissions: readonly Submission[]): Submission | null {
  return submissions.reduce<Submission | null>(
    (last, one) => (last === null || one.number > last.number ? one : last),
    null,
  );
}

export function pendingSubmission(task: TaskDetail): Submission | null {
  return newest(task.submissions.filter(({ outcome }) => outcome === 'pending'));
}

export function lastSubmission(task: TaskDetail): Submission | null {
  return newest(task.submissions);
}

/** A deadline from before the plan was issued: the reviewer says whether it was kept; no clock measured it. */
export function awaitsConfirmation(task: TaskDetail): boolean {
  if (task.settlement !== null) return false;
  return task.time === 'predated' || task.history.some(({ code }) => code === 'confirmationAsked');
}
