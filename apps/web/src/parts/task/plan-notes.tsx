import type { TaskDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Note } from '../note';

/** What the paper says against itself about this row; nobody has settled it yet. */
export function PlanNotes({ task }: { task: TaskDetail }) {
  const { t, say } = useWords();
  const [first, ...rest] = task.notes;
  if (first === undefined) return null;
  return (
    <Note icon="warn">
      <p>
        <b>{t('task.planNotes')}:</b> {say(first)}
      </p>
      {rest.length > 0 && (
        <details className="plan-notes">
          <summary>{t('task.moreNotes', { count: rest.length })}</summary>
          <ul>
            {rest.map((note) => (
              <li key={note.vi}>{say(note)}</li>
            ))}
          </ul>
        </details>
      )}
    </Note>
  );
}
