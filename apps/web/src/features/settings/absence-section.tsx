import type { Delegation, Session } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { delegationsQuery } from '../../api/colleague-queries';
import { clockQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { ActForRow } from './act-for-row';
import { DelegationForm } from './delegation-form';
import { DelegationRow } from './delegation-row';

/** Vắng mặt, uỷ quyền: who acts for me, for whom I act, and from when to when. */
export function AbsenceSection({ session }: { session: Session }) {
  const { t } = useWords();
  const query = useQuery(delegationsQuery);
  const today = useQuery(clockQuery).data?.today;
  const me = session.accountId;
  return (
    <Panel id="absence" title={t('absence.title')} flush>
      <Loaded query={query} rows={4}>
        {(delegations) => {
          const toMe = delegations.filter(({ to }) => to.accountId === me);
          const others = delegations.filter(({ to }) => to.accountId !== me);
          return (
            <>
              {toMe.length > 0 && (
                <ul className="deed-rows">
                  {toMe.map((one) => (
                    <ActForRow key={one.id} delegation={one} session={session} today={today ?? ''} />
                  ))}
                </ul>
              )}
              {others.length > 0 && <ul className="deed-rows">{others.map(row)}</ul>}
              {delegations.length === 0 && <EmptyNote>{t('absence.none')}</EmptyNote>}
              <div className="pad">
                {session.actingFor === null ? (
                  today !== undefined && <DelegationForm session={session} today={today} />
                ) : (
                  <Note>{t('absence.notWhileActing', { who: session.actingFor.displayName })}</Note>
                )}
              </div>
            </>
          );
        }}
      </Loaded>
    </Panel>
  );

  function row(one: Delegation) {
    const mayEnd = session.actingFor === null && (one.from.accountId === me || session.role === 'head');
    return <DelegationRow key={one.id} delegation={one} today={today ?? ''} mayEnd={mayEnd} me={me} />;
  }
}
