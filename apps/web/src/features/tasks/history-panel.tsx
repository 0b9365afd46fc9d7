import type { HistoryEntry, TaskDetail } from '@tctp/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';

const FEW = 8;

/** Who, when, what; nothing here is ever changed. */
export function HistoryPanel({ task }: { task: TaskDetail }) {
  const { t, word, say } = useWords();
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
            <time dateTime={entry.at} className="small sub nb">
              {formatMoment(entry.at)}
            </time>
            <span className="history-dot" aria-hidden="true" />
            <div>
              <p>
                <span className="sub">{entry.actor?.displayName ?? t('history.system')}:</span>{' '}
                {word('event', entry.code, paramsOf(entry))}
              </p>
              {entry.note !== null && <p className="small sub">“{entry.note}”</p>}
            </div>
          </li>
        ))}
      </ol>
      {task.history.length > shown.length && (
        <div className="pad">
          <Button type="link" onClick={() => setAll(true)} style={{ padding: 0 }}>
            {t('history.all', { count: task.history.length })}
          </Button>
        </div>
      )}
    </Panel>
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
