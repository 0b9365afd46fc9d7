import { formatDay } from '@tctp/contracts';
import { foldText, isAmong } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { plansQuery, sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { Screen } from '../../parts/screen';
import { SearchField } from '../../parts/search-field';
import { useTurnToPlan } from '../../parts/use-turn-to-plan';

/** Every plan this person may turn to: of their own authority, or of everybody below. */
export default function ChoosePlanScreen() {
  const { t } = useWords();
  const session = useQuery(sessionQuery).data;
  const query = useQuery(plansQuery);
  const turnTo = useTurnToPlan();
  const [typed, setTyped] = useState('');
  const wanted = foldText(typed.trim());
  return (
    <Screen title={t('plans.title')} subtitle={session?.workplace}>
      <Loaded query={query} rows={8}>
        {(all) => {
          const own = all.find(({ id }) => id === session?.planId)?.authorityId;
          const ofUnit = session != null && isAmong({ role: session.role }, 'units');
          const open = ofUnit ? all.filter(({ authorityId }) => authorityId === own) : all;
          const shown = open.filter(({ number, authorityName, year }) =>
            foldText(`${authorityName} ${number} ${year}`).includes(wanted),
          );
          return (
            <Panel
              title={t('plans.list', { count: open.length })}
              aside={<SearchField label={t('plans.search')} value={typed} onChange={setTyped} />}
              flush
            >
              {shown.length === 0 ? (
                <EmptyNote>{t('plans.none')}</EmptyNote>
              ) : (
                <ul className="deed-rows">
                  {shown.map((plan) => (
                    <li key={plan.id}>
                      <div>
                        <b>
                          {plan.authorityName} · {plan.year}
                        </b>
                        <p className="small sub">
                          {t('plans.line', {
                            number: plan.number,
                            day: formatDay(plan.issuedOn),
                            count: plan.taskCount,
                          })}
                        </p>
                      </div>
                      {plan.id === session?.planId ? (
                        <span className="tag">{t('plans.current')}</span>
                      ) : (
                        <Button small onClick={() => void turnTo(plan.id)} testId={`turn-to-${plan.id}`}>
                          {t('plans.turn')}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
          );
        }}
      </Loaded>
    </Screen>
  );
}
