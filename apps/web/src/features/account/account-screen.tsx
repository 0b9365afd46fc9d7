import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Screen } from '../../parts/screen';
import { PersonalData } from '../../parts/personal-data';
import { OwnTrail } from '../../parts/trail/own-trail';
import './account.css';
import { FactorSection } from './factor-section';
import { OwnPassword } from './own-password';
import { ResetAddress } from './reset-address';
import { SessionsSection } from './sessions-section';
import { TokensSection } from './tokens-section';
import { WhoAmI } from './who-am-i';

/** How I get in and what is kept of me, a section each. */
export default function AccountScreen() {
  const { t, word } = useWords();
  const session = useQuery(sessionQuery).data;
  if (session == null) return null;
  return (
    <Screen
      title={t('frame.account')}
      subtitle={[session.displayName, word('role', session.role), session.unit.name].join(' · ')}
    >
      <div className="account">
        <WhoAmI session={session} />
        <OwnPassword session={session} />
        <ResetAddress />
        <FactorSection />
        <SessionsSection />
        <TokensSection role={session.role} />
        <PersonalData path="/account/personal-data" accountId={session.accountId} />
        <OwnTrail accountId={session.accountId} />
      </div>
    </Screen>
  );
}
