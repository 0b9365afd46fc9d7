import type { TaskSummary, UnitForecastView } from '@tctp/contracts';
import { formatDay } from '@tctp/contracts';
import { ZERO, comparePoints, isOpen } from '@tctp/domain';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { clockQuery, tasksQuery } from '../../api/queries';
import { formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { DueText } from '../../parts/due-text';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { PointsText } from '../../parts/points-text';
import { fridayOf } from './friday';
import { UnitLine } from './unit-line';
import { useFigures } from './use-figures';

/** What our unit may lose, why, and what to do by Friday. */
export function UnitRoom({ forecast }: { forecast: UnitForecastView }) {
  const { t } = useWords();
  const { points, number } = useFigures();
  const { sums, lines, unknown, year } = forecast;
  const led = lines.filter(({ relation }) => relation === 'lead');
  const joined = lines.filter(({ relation }) => relation === 'coordinator');
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
              <p>{t('room.unit.mayLoseOf', { max: points(sums.max), count: sums.components })}</p>
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
      <ByFriday />
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
            {unknown.map((component) => (
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

/** Our own open tasks that are overdue or end this week; where there is none, the next one. */
function ByFriday() {
  const { t, language } = useWords();
  const today = useQuery(clockQuery).data?.today;
  const query = useQuery(tasksQuery('mine'));
  const friday = today === undefined ? null : fridayOf(today);
  return (
    <Panel
      title={friday === null ? t('room.unit.thisWeek') : t('room.unit.byFriday', { day: formatDay(friday) })}
      flush
      id="by-friday"
    >
      <Loaded query={query} rows={3}>
        {(all) => {
          const open = all.filter(({ relation, work }) => relation === 'lead' && isOpen(work));
          const now = open.filter(
            ({ due }) => due.lastDay !== null && friday !== null && due.lastDay <= friday,
          );
          const next = open.find(
            ({ due }) => due.lastDay !== null && friday !== null && due.lastDay > friday,
          );
          if (now.length > 0) return <ul className="unit-tasks">{now.map(row)}</ul>;
          return (
            <>
              <EmptyNote>
                {next?.due.lastDay == null
                  ? t('room.unit.nothingDue')
                  : t('room.unit.nextDue', { day: formatWeekday(next.due.lastDay, language) })}
              </EmptyNote>
              {next !== undefined && <ul className="unit-tasks">{row(next)}</ul>}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );

  function row(task: TaskSummary) {
    const nothing = task.atRisk !== null && comparePoints(task.atRisk, ZERO) === 0;
    return (
      <li key={task.id} data-testid={`friday-${task.component.code}`}>
        <div className="unit-points">
          <PointsText points={task.atRisk} max={task.component.max} done={nothing} />
        </div>
        <p>
          <Link to="/tasks/$taskId" params={{ taskId: task.id }}>
            <span className="code">{task.component.code}</span> {task.title}
          </Link>
        </p>
        <DueText task={task} />
      </li>
    );
  }
}
