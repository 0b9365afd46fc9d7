import type { Session } from '@tctp/contracts';
import { useWords } from '../i18n/use-words';
import { Link } from '@tanstack/react-router';
import { LanguageSwitch } from '../parts/language-switch';
import { usePhone } from '../parts/use-phone';
import { PlaceLink } from './place-link';
import { PLACES_OF } from './places';
import { usePlaceCounts } from './use-place-counts';
import { SignOutButton } from './sign-out-button';

export function SideBar({ session }: { session: Session }) {
  const { t, word } = useWords();
  const counts = usePlaceCounts(session);
  if (usePhone()) return null;
  return (
    <nav className="side" aria-label={t('frame.nav')}>
      <div className="brand">
        <span className="mark" aria-hidden="true">
          {t('app.mark')}
        </span>
        <span>
          <b>{t('app.name')}</b>
          <span className="small sub">{session.workplace}</span>
          {session.severalPlans && (
            <Link to="/plans" className="small" data-testid="other-plan">
              {t('frame.otherPlan')}
            </Link>
          )}
        </span>
      </div>
      {PLACES_OF[session.role].map((name) => (
        <PlaceLink key={name} name={name} role={session.role} look="place">
          {t(`place.${name}`)}
          {!!counts[name] && <span className="n">{counts[name]}</span>}
        </PlaceLink>
      ))}
      <div className="end">
        <div className="who">
          <b>{session.displayName}</b>
          {word('role', session.role)} · <span className="nb">{session.unit.shortName}</span>
        </div>
        <div className="mine small">
          <Link to="/settings" data-testid="settings">
            {t('frame.mine')}
          </Link>
          <Link to="/account" data-testid="account">
            {t('frame.account')}
          </Link>
        </div>
        <div className="foot-actions">
          <LanguageSwitch small />
          <SignOutButton small />
        </div>
      </div>
    </nav>
  );
}
