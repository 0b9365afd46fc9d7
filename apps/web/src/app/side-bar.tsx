import type { Session } from '@tctp/contracts';
import { Button } from 'antd';
import { useWords } from '../i18n/use-words';
import { Icon } from '../parts/icon';
import { LanguageSwitch } from '../parts/language-switch';
import { usePhone } from '../parts/use-phone';
import { PlaceLink } from './place-link';
import { PLACES_OF } from './places';
import { usePlaceCounts } from './use-place-counts';
import { useSignOut } from './use-sign-out';

export function SideBar({ session }: { session: Session }) {
  const { t, word } = useWords();
  const counts = usePlaceCounts(session);
  const signOut = useSignOut();
  if (usePhone()) return null;
  return (
    <nav className="side" aria-label={t('frame.nav')}>
      <div className="brand">
        <span className="mark" aria-hidden="true">
          CC
        </span>
        <span>
          <b>{t('app.name')}</b>
          <span className="small sub">{session.workplace}</span>
        </span>
      </div>
      {PLACES_OF[session.role].map((name) => (
        <PlaceLink key={name} name={name} role={session.role} look="place">
          {t(`place.${name}`)}
          {counts[name] !== undefined && <span className="n">{counts[name]}</span>}
        </PlaceLink>
      ))}
      <div className="end">
        <div className="who">
          <b>{session.displayName}</b>
          {word('role', session.role)} · <span className="nb">{session.unit.shortName}</span>
        </div>
        <div className="foot-actions">
          <LanguageSwitch small />
          <Button
            type="text"
            size="small"
            icon={<Icon name="out" />}
            onClick={() => void signOut()}
            data-testid="signout"
          >
            {t('frame.signOut')}
          </Button>
        </div>
      </div>
    </nav>
  );
}
