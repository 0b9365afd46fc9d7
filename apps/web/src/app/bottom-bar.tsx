import type { Session } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../i18n/use-words';
import { Icon } from '../parts/icon';
import { LanguageSwitch } from '../parts/language-switch';
import { Sheet } from '../parts/sheet';
import { usePhone } from '../parts/use-phone';
import { PlaceLink } from './place-link';
import { PLACES_OF } from './places';
import { usePlaceCounts } from './use-place-counts';
import { SignOutButton } from './sign-out-button';

const ROOM = 4;

/** Four places under the thumb; the rest, the language and the way out behind "More". */
export function BottomBar({ session }: { session: Session }) {
  const { t, word } = useWords();
  const counts = usePlaceCounts(session);
  const [open, setOpen] = useState(false);
  const places = PLACES_OF[session.role];
  if (!usePhone()) return null;
  return (
    <>
      <nav className="bottom" aria-label={t('frame.nav')}>
        {places.slice(0, ROOM).map((name) => (
          <PlaceLink key={name} name={name} role={session.role} look="spot">
            {t(`placeShort.${name}`)}
            {!!counts[name] && <span className="n">{counts[name]}</span>}
          </PlaceLink>
        ))}
        <button
          type="button"
          className="spot"
          aria-expanded={open}
          onClick={() => setOpen(true)}
          data-testid="more"
        >
          <Icon name="more" />
          {t('frame.more')}
        </button>
      </nav>
      <Sheet title={t('frame.more')} open={open} onClose={() => setOpen(false)}>
        <div className="stack">
          {places.slice(ROOM).map((name) => (
            <PlaceLink key={name} name={name} role={session.role} look="place" onClick={() => setOpen(false)}>
              {t(`place.${name}`)}
            </PlaceLink>
          ))}
          <div className="who">
            <b>{session.displayName}</b>
            {word('role', session.role)} · {session.unit.name}
          </div>
          {session.severalPlans && (
            <Link to="/plans" onClick={() => setOpen(false)} data-testid="other-plan">
              {t('frame.otherPlan')}: {session.workplace}
            </Link>
          )}
          <Link to="/settings" onClick={() => setOpen(false)}>
            {t('frame.mine')}
          </Link>
          <Link to="/account" onClick={() => setOpen(false)} data-testid="account">
            {t('frame.account')}
          </Link>
          <div>
            <LanguageSwitch />
            <SignOutButton />
          </div>
        </div>
      </Sheet>
    </>
  );
}
