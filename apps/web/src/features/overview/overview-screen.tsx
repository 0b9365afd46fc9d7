import type { Escalation } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { escalationsQuery, forecastQuery, sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { ForecastScale } from '../../parts/forecast-scale';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { Screen } from '../../parts/screen';
import { EscalationRow } from './escalation-row';
import './escalations.css';

export default function OverviewScreen() {
  const { t } = useWords();
  const session = useQuery(sessionQuery).data;
  const query = useQuery(escalationsQuery);
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const planId = session?.planId ?? null;

  return (
    <Screen title={t('place.overview')} subtitle={session?.workplace}>
      <div className="stack">
        {planId !== null && <Outlook planId={planId} />}
        <Loaded query={query}>{(all) => list(all)}</Loaded>
      </div>
    </Screen>
  );

  function list(all: readonly Escalation[]) {
    const open = all.filter((one) => one.open);
    const closed = all.filter((one) => !one.open);
    /* Until somebody chooses, the first one without a directive stands ready. */
    const ready = open.find(({ directives }) => directives.length === 0)?.id ?? null;
    const current = chosen === undefined ? ready : chosen;
    return (
      <>
        <Panel title={t('escalations.title')} aside={t('escalations.count', { count: open.length })} flush>
          {open.length === 0 ? (
            <EmptyNote>{t('escalations.none')}</EmptyNote>
          ) : (
            <ul className="escalations">
              {open.map((one) => (
                <EscalationRow
                  key={one.id}
                  escalation={one}
                  expanded={one.id === current}
                  onToggle={(next) => setChosen(next ? one.id : null)}
                />
              ))}
            </ul>
          )}
        </Panel>
        {closed.length > 0 && (
          <Panel
            title={t('escalations.closed')}
            aside={t('escalations.count', { count: closed.length })}
            flush
          >
            <ul className="escalations">
              {closed.map((one) => (
                <EscalationRow key={one.id} escalation={one} expanded={false} />
              ))}
            </ul>
          </Panel>
        )}
      </>
    );
  }
}

function Outlook({ planId }: { planId: string }) {
  const { t } = useWords();
  const forecast = useQuery(forecastQuery(planId)).data;
  if (forecast === undefined) return null;
  return (
    <section className="panel" aria-label={t('place.forecast')}>
      <ForecastScale forecast={forecast} />
    </section>
  );
}
