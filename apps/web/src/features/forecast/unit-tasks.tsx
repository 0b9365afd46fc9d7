import type { TaskSummary, UnitForecastView } from '@tctp/contracts';
import { formatDay } from '@tctp/contracts';
import { ZERO, comparePoints, isOpen } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { clockQuery, tasksQuery } from '../../api/queries';
import { formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { DueText } from '../../parts/due-text';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { PointsText } from '../../parts/points-text';
import { fridayOf } from './friday';

const MOST_NEXT = 3;

/** Our own open tasks that are overdue or end this week; then those that lose most by waiting, dated or not. */
export function UnitTasks({ order }: { order: UnitForecastView['workOrder'] }) {
  const { t, language } = useWords();
  const today = useQuery(clockQuery).data?.today;
  const query = useQuery(tasksQuery('mine'));
  const friday = today === undefined ? '' : fridayOf(today);
  return (
    <Panel
      title={friday === '' ? t('room.unit.thisWeek') : t('room.unit.byFriday', { day: formatDay(friday) })}
      flush
      id="by-friday"
    >
      <Loaded query={query} rows={3}>
        {(all) => {
          const open = all.filter(({ relation, work }) => relation === 'lead' && isOpen(work));
          const now = open.filter(({ due }) => due.lastDay !== null && due.lastDay <= friday);
          const next = nextOf(open, now);
          return (
            <>
              {now.length > 0 ? <ul className="unit-tasks">{now.map(row)}</ul> : nothing(open)}
              {next.length > 0 && (
                <>
                  <h3 className="unit-next">{t('room.unit.next')}</h3>
                  <ul className="unit-tasks">{next.map(row)}</ul>
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );

  /** In the order of the forecast, where their worth is known. */
  function nextOf(open: readonly TaskSummary[], now: readonly TaskSummary[]): TaskSummary[] {
    return order
      .filter(({ atRisk }) => atRisk !== null)
      .flatMap(({ taskId }) => open.filter((task) => task.id === taskId && !now.includes(task)))
      .slice(0, MOST_NEXT);
  }

  function nothing(open: readonly TaskSummary[]) {
    const days = open.flatMap(({ due }) => due.lastDay ?? []).sort();
    return (
      <EmptyNote>
        {days[0] === undefined
          ? t('room.unit.nothingDue')
          : t('room.unit.nextDue', { day: formatWeekday(days[0], language) })}
      </EmptyNote>
    );
  }

  function row(task: TaskSummary) {
    const isDone = task.atRisk !== null && comparePoints(task.atRisk, ZERO) === 0;
    return (
      <li key={task.id} data-testid={`friday-${task.component.code}`}>
        <div className="unit-points">
          <PointsText points={task.atRisk} max={task.component.max} done={isDone} />
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
