import { useState } from 'react';
import { holdsUnsent } from '../api/on-this-device';
import { useWords } from '../i18n/use-words';
import { Button } from '../parts/button';
import { Sheet } from '../parts/sheet';
import { useSignOut } from './use-sign-out';

/** Signing out takes along what was typed on this device: where something was not sent, it is asked first. */
export function SignOutButton({ small = false }: { small?: boolean }) {
  const { t } = useWords();
  const signOut = useSignOut();
  const [asks, setAsks] = useState(false);
  const stay = () => setAsks(false);
  return (
    <>
      <Button
        look="quiet"
        small={small}
        icon="out"
        onClick={() => (holdsUnsent() ? setAsks(true) : void signOut())}
        testId="signout"
      >
        {t('frame.signOut')}
      </Button>
      <Sheet title={t('frame.unsent')} open={asks} onClose={stay}>
        <p>{t('frame.unsentNote')}</p>
        <div className="sheet-end">
          <Button onClick={stay} testId="signout-stay">
            {t('frame.stay')}
          </Button>
          <Button look="warn" onClick={() => void signOut()} testId="signout-anyway">
            {t('frame.signOutAnyway')}
          </Button>
        </div>
      </Sheet>
    </>
  );
}
