import type { TaskDetail } from '@tctp/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { HistoryLine, HistoryTime } from '../../parts/task/history-line';

/** What others have done to the task since the reader opened it, newest first. */
export function ChangesNote({ task, seen, me }: { task: TaskDetail; seen: number; me: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const unseen = task.history.filter(({ sequence, actor }) => sequence > seen && actor?.accountId !== me);
  if (unseen.length === 0) return null;
  return (
    <Note icon="people" role="alert">
      <div data-testid="changed">
        <b>{t('stale.title')}</b>{' '}
        <Button small look="quiet" aria-expanded={open} onClick={() => setOpen(!open)} testId="see-changes">
          {t('stale.open')}
        </Button>
        {open && (
          <ul className="review-changes">
            {unseen.map((entry) => (
              <li key={entry.sequence}>
                <HistoryTime at={entry.at} />
                <HistoryLine entry={entry} task={task} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Note>
  );
}
