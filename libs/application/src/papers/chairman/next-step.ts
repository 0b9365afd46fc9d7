import { fillWords, paperWords } from '@tctp/contracts';
import type { ForecastLineView } from '@tctp/contracts';
import type { LocalDate } from '@tctp/domain';
import { roleInTurn } from '@tctp/workflow';
import { clip } from './clip';
import type { Standing } from './page-facts';

const words = paperWords.chairmanPage.step;

/** What has to be done about a component by the end of the week, told by the task of it that is lost next. */
export function nextStep(
  { outsideControl, taskIds }: Pick<ForecastLineView, 'outsideControl' | 'taskIds'>,
  next: Standing | undefined,
  weekEnd: LocalDate,
): string {
  if (next !== undefined) return stepOfTask(next, weekEnd);
  if (outsideControl) return words.superior;
  return taskIds.length === 0 ? words.giveOut : words.finished;
}

function stepOfTask({ task, snapshot }: Standing, weekEnd: LocalDate): string {
  const { obstacle, extension, context } = snapshot;
  if (obstacle !== 'none') return words.obstacle;
  if (extension === 'asked') return words.extension;
  switch (task.work) {
    case 'blocked': {
      const { petition } = context;
      if (petition === null) return words.superior;
      return fillWords(words.petition, {
        to: clip(petition.to, 14),
        document: clip(petition.document, 16),
      });
    }
    case 'notApplicableAsked':
      return words.notApplicable;
    case 'submitted':
    case 'underReview':
      return context.submission !== null && roleInTurn(context.submission) === 'chairman'
        ? words.approval
        : words.review;
    case 'returned':
      return words.returned;
    case 'assigned':
    case 'inProgress':
    case 'withdrawn':
    case 'reopened':
      return stepOfClock(task, weekEnd);
    case 'approved':
    case 'notApplicable':
      return words.finished;
  }
}

function stepOfClock({ work, time, due }: Standing['task'], weekEnd: LocalDate): string {
  if (time === 'overdue') return fillWords(words.overdue, { days: -(due.workingDays ?? 0) });
  if (time === 'predated') return words.predated;
  if (due.lastDay !== null && due.lastDay <= weekEnd) return words.dueThisWeek;
  return work === 'assigned' ? words.begin : words.progress;
}
