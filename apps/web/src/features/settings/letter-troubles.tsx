import { formatDay } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { letterTroublesQuery } from '../../api/notice-queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';

/** For the administrator: whose letters do not arrive, and what the mail server said. */
export function LetterTroubles() {
  const { t } = useWords();
  const query = useQuery(letterTroublesQuery);
  return (
    <Panel title={t('mail.troubles')} flush>
      <Loaded query={query} rows={2}>
        {(letters) =>
          letters.length === 0 ? (
            <EmptyNote>{t('mail.noTroubles')}</EmptyNote>
          ) : (
            <ul className="letter-troubles">
              {letters.map((letter) => (
                <li key={`${letter.day}:${letter.displayName}`}>
                  <p>
                    <b>{letter.displayName}</b> <span className="sub">{letter.address}</span>
                  </p>
                  <p className="small sub">
                    {t(letter.state === 'failed' ? 'mail.last.failed' : 'mail.last.delayed', {
                      day: formatDay(letter.day),
                      reason: letter.reason ?? '',
                      count: letter.attempts,
                    })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
