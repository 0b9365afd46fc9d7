import type { HistoryEntry, TaskDetail } from '@tctp/contracts';
import { useState } from 'react';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';

/** What others have done to the task since the reader opened it, newest first. */
export function ChangesNote({ task, seen, me }: { task: TaskDetail; seen: number; me: string }) {
  const { t, word, say } = useWords();
  const [open, setOpen] = useState(false);
  const unseen = task.history.filter(({ sequence, actor }) => sequence > seen && actor?.accountId !== me);
  if (unseen.length === 0) return null;
  return (
    <Note tone="warn" role="alert">
      <div data-testid="changed">
        <b>{t('review.changed')}</b>{' '}
        <Button small look="quiet" aria-expanded={open} onClick={() => setOpen(!open)} testId="see-changes">
          {t('review.seeChanges')}
        </Button>
        {open && (
          <ul className="review-changes">
            {unseen.map((entry) => (
              <li key={entry.sequence}>
                <span className="small sub nb">{formatMoment(entry.at)}</span>{' '}
                {entry.actor?.displayName ?? t('history.system')}:{' '}
                {word('event', entry.code, paramsOf(entry))}
                {entry.note !== null && entry.note !== '' && <span className="sub"> “{entry.note}”</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Note>
  );

  function paramsOf({ params }: HistoryEntry) {
    const reason = task.returnReasons.find(({ code }) => code === params['reason']);
    return {
      lead: task.lead.shortName,
      ...params,
      ...(reason === undefined ? {} : { reason: say(reason.label) }),
    };
  }
}
