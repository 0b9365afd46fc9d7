import type { TaskDetail } from '@tctp/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Panel } from '../../parts/panel';
import { HistoryLine, HistoryTime } from '../../parts/task/history-line';

const FEW = 8;

/** Who, for whom, when, what; nothing here is ever changed. */
export function HistoryPanel({ task }: { task: TaskDetail }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? task.history : task.history.slice(0, FEW);
  return (
    <Panel
      id="history"
      title={t('history.title')}
      aside={t('history.count', { count: task.history.length })}
      flush
    >
      <ol className="history">
        {shown.map((entry) => (
          <li key={entry.sequence} data-testid={`history-${entry.code}`}>
            <HistoryTime at={entry.at} />
            <span className="history-dot" aria-hidden="true" />
            <div>
              <HistoryLine entry={entry} task={task} />
            </div>
          </li>
        ))}
      </ol>
      {task.history.length > shown.length && (
        <div className="pad history-all">
          <Button look="quiet" onClick={() => setAll(true)} testId="history-all">
            {t('history.all', { count: task.history.length })}
          </Button>
        </div>
      )}
    </Panel>
  );
}
