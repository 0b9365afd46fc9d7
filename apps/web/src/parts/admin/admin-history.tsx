import type { AdminHistoryEntry, AdminHistoryQuery } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { adminHistoryQuery } from '../../api/admin-queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Loaded } from '../loaded';
import { Panel } from '../panel';
import { inOrder, useFactWords } from './use-fact-words';

/** Lịch sử: who changed this, when, from what to what, and why. */
export function AdminHistory({ kind, id }: AdminHistoryQuery) {
  const { t } = useWords();
  const query = useQuery(adminHistoryQuery(kind, id));
  return (
    <Panel title={t('admin.history')} flush>
      <Loaded query={query} rows={2}>
        {(events) =>
          events.length === 0 ? (
            <p className="empty">{t('admin.noHistory')}</p>
          ) : (
            <ol className="admin-history" data-testid="admin-history">
              {events.map((event) => (
                <Entry key={event.id} event={event} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Entry({ event }: { event: AdminHistoryEntry }) {
  const { t, word } = useWords();
  const { nameOf, valueOf } = useFactWords();
  const names = inOrder([...new Set([...Object.keys(event.before), ...Object.keys(event.after)])]);
  return (
    <li data-testid={`admin-${event.code}`}>
      <p className="admin-what">
        <b>{word('adminEvent', event.code)}</b>
        <span className="small sub">
          {event.by} · {formatMoment(event.at)}
        </span>
      </p>
      {names.map((name) => {
        const [before, after] = [event.before[name] ?? null, event.after[name] ?? null];
        if (before === null && after === null) return null;
        return (
          <p key={name} className="small">
            <span className="sub">{nameOf(name)}:</span> {before !== null && valueOf(name, before)}
            {before !== null && after !== null && <span className="to"> → </span>}
            {after !== null && valueOf(name, after)}
          </p>
        );
      })}
      <p className="small">
        <span className="sub">{t('admin.reason')}:</span> {event.reason}
      </p>
    </li>
  );
}
