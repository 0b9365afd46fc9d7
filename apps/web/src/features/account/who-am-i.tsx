import type { Session } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';

/** As the administrator wrote it down; only they change it. */
export function WhoAmI({ session }: { session: Session }) {
  const { t, word } = useWords();
  return (
    <Panel id="who" title={t('account.who')}>
      <div className="stack tight">
        <dl className="account-facts">
          <dt>{t('account.name')}</dt>
          <dd>{session.displayName}</dd>
          <dt>{t('account.role')}</dt>
          <dd>{word('role', session.role)}</dd>
          <dt>{t('account.unit')}</dt>
          <dd>{session.unit.name}</dd>
          <dt>{t('account.authority')}</dt>
          <dd>{session.tenant.name}</dd>
        </dl>
        {session.actingFor !== null && (
          <Note>{t('account.whileActing', { who: session.actingFor.displayName })}</Note>
        )}
        <p className="small sub">{t('account.whoChanges')}</p>
      </div>
    </Panel>
  );
}
