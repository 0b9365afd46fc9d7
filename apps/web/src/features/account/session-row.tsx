import type { OpenSession } from '@tctp/contracts';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { readAgent } from './read-agent';

interface Props {
  session: OpenSession;
  busy: boolean;
  onEnd: () => void;
}

/** One place where I am signed in. */
export function SessionRow({ session, busy, onEnd }: Props) {
  const { t } = useWords();
  const { browser, system } = readAgent(session.agent ?? '');
  const which = t('sessions.onBrowser', {
    browser: browser ?? t('sessions.browserUnknown'),
    system: system ?? t('sessions.systemUnknown'),
  });
  return (
    <li data-testid={session.isThis ? 'session-this' : 'session-other'}>
      <div>
        <p title={session.agent ?? undefined}>
          <b>{which}</b> {session.isThis && <span className="st ok bare">{t('sessions.this')}</span>}
        </p>
        <p className="small sub">
          {t('sessions.opened', {
            at: formatMoment(session.openedAt),
            means: t(`sessions.means.${session.means}`),
          })}{' '}
          {session.address !== null && t('sessions.from', { address: session.address })}
        </p>
        <p className="small sub">{t('sessions.seen', { at: formatMoment(session.lastSeenAt) })}</p>
      </div>
      {!session.isThis && (
        <Button
          small
          busy={busy}
          onClick={onEnd}
          aria-label={t('sessions.endOne', { which })}
          testId="session-end"
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
