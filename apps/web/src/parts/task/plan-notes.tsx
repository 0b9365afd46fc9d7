import type { TaskDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Note } from '../note';
import { usePhone } from '../use-phone';

/** What the paper says against itself about this row; nobody has settled it yet. On a phone it opens at a press. */
export function PlanNotes({ task }: { task: TaskDetail }) {
  const { t, say } = useWords();
  const phone = usePhone();
  const [first, ...rest] = task.notes;
  if (first === undefined) return null;
  const folded = phone ? task.notes : rest;
  return (
    <Note icon="warn">
      {!phone && (
        <p>
          <b>{t('task.planNotes')}:</b> {say(first)}
        </p>
      )}
      {folded.length > 0 && (
        <details className="plan-notes">
          <summary>
            {phone
              ? t('task.countNotes', { count: task.notes.length })
              : t('task.moreNotes', { count: rest.length })}
          </summary>
          <ul>
            {folded.map((note) => (
              <li key={note.vi}>{say(note)}</li>
            ))}
          </ul>
        </details>
      )}
    </Note>
  );
}
