import type { TaskDetail } from '@tctp/contracts';
import type { SubmissionCheck } from '@tctp/domain';
import { checkSubmission } from '@tctp/domain';
import type { FactValues } from '../../parts/task/fact-fields';
import { lastSubmission } from '../../parts/task/submissions';

/** What a task, with the figures as typed, still lacks before it is handed in. */
export function checksOf(task: TaskDetail, typed: FactValues): SubmissionCheck[] {
  const last = lastSubmission(task);
  const asked = task.coordinators.flatMap((unit) => (unit.members.length === 0 ? [unit] : unit.members));
  return checkSubmission({
    figures: task.facts.map(({ name }) => name),
    answered: Object.keys(typed),
    scored: task.rule !== null && task.component.max !== null,
    files: task.evidence,
    returned:
      task.work !== 'returned' || last?.reviewedAt == null
        ? null
        : {
            at: last.reviewedAt,
            fileIds: last.evidenceIds,
            figuresChanged: task.facts.some(
              ({ name }) => JSON.stringify(typed[name]) !== JSON.stringify(last.claimedFacts[name]),
            ),
          },
    unansweredDirectives: task.actions.includes('reply')
      ? task.directives.flatMap(({ number, reply }) => (number === null || reply !== null ? [] : [number]))
      : [],
    coordinators: { asked: asked.length, given: asked.filter(({ contributed }) => contributed).length },
  });
}

/** Where a gap is closed. */
export function placeOf(check: SubmissionCheck): string {
  switch (check.code) {
    case 'file':
      return 'add-evidence';
    case 'figure':
      return `facts_${check.figure}`;
    case 'directive':
      return 'answer';
    case 'documents':
    case 'returned':
      return 'evidence';
    case 'coordinators':
      return 'coordinators';
  }
}
