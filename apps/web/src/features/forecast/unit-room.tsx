import type { UnitForecastView } from '@tctp/contracts';
import { comparePoints } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Panel } from '../../parts/panel';
import { UnitLine } from './unit-line';
import { UnitTasks } from './unit-tasks';
import { useFigures } from './use-figures';

/** What our unit may lose, why, and what to do by Friday. */
export function UnitRoom({ forecast }: { forecast: UnitForecastView }) {
  const { t } = useWords();
  const { points, number, edge } = useFigures();
  const { sums, lines, unknown, year } = forecast;
  const led = lines.filter(({ relation }) => relation === 'lead');
  const joined = lines.filter(({ relation }) => relation === 'coordinator');
  const inOrder = [...unknown].sort(
    (one, other) => Number(other.relation === 'lead') - Number(one.relation === 'lead'),
  );
  const unclear = unknown.filter(({ relation }) => relation === 'lead').length;
  return (
    <div className="stack unit-room">
      <section className="panel unit-sum" aria-label={t('room.unit.mayLose')}>
        {sums.components === 0 ? (
          <p>{t('room.unit.noKnown')}</p>
        ) : (
          <>
            <p className="big" data-testid="unit-at-risk">
              {points(sums.atRisk)}
            </p>
            <div>
              <p>{t('room.unit.mayLoseOf', { max: edge(Number(sums.max)), count: sums.components })}</p>
              <p className="sub">
                {t('room.unit.reach', {
                  likely: points(sums.likely),
                  best: points(sums.withinReach),
                  year,
                  last: points(sums.baseline),
                })}
              </p>
              <p className="sub">{t('room.unit.mean', { points: number(Number(sums.max) - sums.mean) })}</p>
            </div>
          </>
        )}
        {unclear > 0 && <p className="sub unit-unclear">{t('room.unit.unclear', { count: unclear })}</p>}
      </section>
      <UnitTasks order={forecast.workOrder} />
      <Panel title={t('room.unit.where')} flush>
        {led.length === 0 ? (
          <EmptyNote>{t('room.unit.noKnown')}</EmptyNote>
        ) : (
          <ul className="unit-lines">
            {[...led]
              .sort((one, other) => comparePoints(other.atRisk, one.atRisk))
              .map((line) => (
                <UnitLine key={line.code} line={line} year={year} />
              ))}
          </ul>
        )}
      </Panel>
      {joined.length > 0 && (
        <Panel title={t('room.unit.joined')} aside={t('room.unit.joinedAside')} flush>
          <ul className="unit-lines">
            {joined.map((line) => (
              <UnitLine key={line.code} line={line} year={year} />
            ))}
          </ul>
        </Panel>
      )}
      {unknown.length > 0 && (
        <Panel title={t('unknown.title')} aside={t('unknown.count', { count: unknown.length })}>
          <p className="sub">{t('unknown.why')}</p>
          <ul className="unknown-field">
            {inOrder.map((component) => (
              <li key={component.code}>
                <span>
                  <span className="code sub">{component.code}</span> {component.title}{' '}
                  {component.relation === 'coordinator' && (
                    <span className="tag">{t('relation.coordinator')}</span>
                  )}
                </span>
                <span className={`small nb ${component.state === 'overdue' ? 'late-text' : 'sub'}`}>
                  {t(`unknown.state.${component.state}`)}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
