import type { AccessPageEntry } from '@tctp/contracts';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { accessDetail } from './access-detail';
import './access-list.css';

/** Newest first. On one's own page nobody is named but others. */
export function AccessList({ entries, own }: { entries: readonly AccessPageEntry[]; own?: string }) {
  const words = useWords();
  const { t, word } = words;
  return (
    <ol className="access" data-testid="access-list">
      {entries.map((entry) => {
        const detail = accessDetail(entry, words);
        const isOwn = own !== undefined && entry.who?.accountId === own;
        return (
          <li key={entry.id} data-testid={`access-${entry.code}`}>
            <span className="small sub tnum">{formatMoment(entry.at)}</span>
            <span className="access-what">
              <b>{word('access', entry.code)}</b>
              {detail !== '' && <span className="sub">{detail}</span>}
            </span>
            <span className="access-who">
              {!isOwn && (entry.who?.displayName ?? t('trail.nobody'))}
              {entry.standsFor !== null && (
                <span className="small sub">{t('trail.for', { who: entry.standsFor.displayName })}</span>
              )}
            </span>
            <span className="access-whence small sub">
              {entry.address}
              {entry.agent !== null && <span title={entry.agent}>{entry.agent}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
