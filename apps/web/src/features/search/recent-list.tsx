import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { forgetSearches, recentSearches } from './recent-searches';

/** Before anything is typed: what was looked for last, or what can be looked for. */
export function RecentSearches({
  accountId,
  onPick,
}: {
  accountId: string;
  onPick: (words: string) => void;
}) {
  const { t } = useWords();
  const [recent, setRecent] = useState(() => recentSearches(accountId));
  if (recent.length === 0) return <p className="search-say">{t('search.start')}</p>;
  return (
    <section className="hits">
      <header className="recent-head">
        <h3>{t('search.recent')}</h3>
        <Button
          look="quiet"
          small
          onClick={() => {
            forgetSearches(accountId);
            setRecent([]);
          }}
        >
          {t('search.forget')}
        </Button>
      </header>
      <ul>
        {recent.map((words) => (
          <li key={words}>
            <button type="button" className="hit" data-hit onClick={() => onPick(words)}>
              <Icon name="clock" />
              <span>{words}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
