import type { Session } from '@tctp/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { actFor } from '../api/acting-for';
import { useWords } from '../i18n/use-words';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import './acting-banner.css';

/** As long as somebody acts for a colleague, every screen says so, and what they do is written under both names. */
export function ActingBanner({ session }: { session: Session }) {
  const { t, word } = useWords();
  const client = useQueryClient();
  if (session.actingFor === null) return null;
  return (
    <div className="acting" role="status" data-testid="acting-banner">
      <Icon name="people" />
      <p>
        <b>{t('acting.now', { who: session.actingFor.displayName })}</b>{' '}
        <span className="only-desk">
          {t('acting.how', {
            role: word('role', session.role),
            me: session.displayName,
            who: session.actingFor.displayName,
          })}
        </span>
      </p>
      <Button
        small
        onClick={() => {
          actFor(null);
          client.removeQueries({ type: 'inactive' });
          void client.invalidateQueries();
        }}
        testId="acting-stop"
      >
        {t('acting.stop')}
      </Button>
    </div>
  );
}
