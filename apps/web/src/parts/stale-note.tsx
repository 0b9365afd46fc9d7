import type { TaskDetail } from '@tctp/contracts';
import { useState } from 'react';
import { useWords } from '../i18n/use-words';
import { Button } from './button';
import { Note } from './note';
import { HistoryLine, HistoryTime } from './task/history-line';
import type { Seen } from './task/use-seen';
import './stale-note.css';

interface Props {
  task: TaskDetail;
  seen: Seen;
  onSeen?: () => void;
}

/** Somebody else was quicker: what they did, in words, before one goes on. */
export function StaleNote({ task, seen, onSeen }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Note icon="people" role="alert">
      <div className="stale" data-testid="stale">
        <p>
          <b>{t('stale.title')}</b> {t(seen.refused ? 'stale.notSent' : 'stale.kept')}
        </p>
        {open ? (
          <>
            <ul>
              {seen.unseen.map((entry) => (
                <li key={entry.sequence} data-testid={`stale-${entry.code}`}>
                  <HistoryTime at={entry.at} />
                  <div>
                    <HistoryLine entry={entry} task={task} />
                  </div>
                </li>
              ))}
            </ul>
            <div>
              <Button
                onClick={() => {
                  seen.accept();
                  onSeen?.();
                }}
                testId="stale-seen"
              >
                {t('stale.seen')}
              </Button>
            </div>
          </>
        ) : (
          <div>
            <Button onClick={() => setOpen(true)} aria-expanded={false} testId="stale-open">
              {t('stale.open')}
            </Button>
          </div>
        )}
      </div>
    </Note>
  );
}
