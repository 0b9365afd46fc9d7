import type { YearsOfUnit } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { compareYearsQuery } from '../../api/compare-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { Pick } from '../../parts/pick';
import { Screen } from '../../parts/screen';
import { useTurnToPlan } from '../../parts/use-turn-to-plan';
import { YearsTable } from './years-table';
import './compare.css';

const route = getRouteApi('/frame/rich/compare/$unitId');

/** One unit against itself, year by year. */
export default function YearsScreen() {
  const { t } = useWords();
  const { unitId } = route.useParams();
  const { kind } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(compareYearsQuery(unitId, kind));
  return (
    <Screen
      title={query.data?.unit.name ?? t('place.compare')}
      subtitle={query.data && t('compare.years', { count: query.data.columns.length })}
      back="/compare"
    >
      <Loaded query={query} rows={10}>
        {(view) => (
          <div className="stack">
            <div className="filters">
              <Pick
                label={t('compare.kindLabel')}
                value={view.kind}
                options={view.kinds.map((one) => ({ value: one, label: t(`compare.by.${one}`) }))}
                onChange={(value) =>
                  void navigate({
                    search: { kind: view.kinds.find((one) => one === value) },
                    replace: true,
                  })
                }
                testId="years-kind"
              />
            </div>
            {view.columns.length === 0 ? (
              <div className="panel">
                <EmptyNote>{t('compare.noYears')}</EmptyNote>
              </div>
            ) : (
              <Years view={view} />
            )}
          </div>
        )}
      </Loaded>
    </Screen>
  );
}

function Years({ view }: { view: YearsOfUnit }) {
  const { t } = useWords();
  const turnTo = useTurnToPlan();
  const sets = new Set(view.columns.map(({ setTitle }) => setTitle));
  return (
    <>
      {sets.size > 1 && <Note>{t('compare.setsDiffer', { sets: [...sets].join('; ') })}</Note>}
      {view.columns.length === 1 && <Note>{t('compare.oneYear')}</Note>}
      <Panel
        title={t('compare.byField')}
        aside={view.columns.flatMap(({ planId, year }) =>
          planId === null
            ? []
            : [
                <Button
                  key={planId}
                  small
                  onClick={() => void turnTo(planId)}
                  testId={`years-open-${planId}`}
                >
                  {t('compare.openYear', { year })}
                </Button>,
              ],
        )}
        flush
      >
        <YearsTable
          label={t('compare.byField')}
          head={t('compare.field')}
          view={view}
          lines={view.fields}
          summed
        />
      </Panel>
      <Panel title={t('compare.byComponent')} flush>
        <YearsTable
          label={t('compare.byComponent')}
          head={t('compare.component')}
          view={view}
          lines={view.components}
        />
      </Panel>
    </>
  );
}
