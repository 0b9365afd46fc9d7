import type { TaskSummary } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { refusalWords } from './review-row';
import type { Decisions } from './use-decisions';

/** A decision that was refused because the task has left the pile meanwhile has no row to come back to. */
export function LeftNotes({ decisions, tasks }: { decisions: Decisions; tasks: readonly TaskSummary[] }) {
  const { t } = useWords();
  const left = [...decisions.refused.values()].filter(
    ({ task, error }) => !error.isOffline && !tasks.some(({ id }) => id === task.id),
  );
  return left.map(({ task, error }) => (
    <Note key={task.id} tone="warn" role="alert">
      <p>
        <b>
          {task.component.code} {task.title}
        </b>
      </p>
      <p className="small">
        {t('review.leftWhy')} {refusalWords(error.problem, t('problem.offline'))}
      </p>
      <Button small onClick={() => decisions.forget(task.id)}>
        {t('frame.close')}
      </Button>
    </Note>
  ));
}
