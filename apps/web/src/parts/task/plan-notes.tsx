import type { TaskDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';

/** What the paper says against itself about this row; nobody has settled it yet. */
export function PlanNotes({ task }: { task: TaskDetail }) {
  const { t, say } = useWords();
  if (task.notes.length === 0) return null;
  return (
    <div className="plan-notes">
      <h3>{t('task.planNotes')}</h3>
      <ul>
        {task.notes.map((note) => (
          <li key={note.vi}>{say(note)}</li>
        ))}
      </ul>
    </div>
  );
}
