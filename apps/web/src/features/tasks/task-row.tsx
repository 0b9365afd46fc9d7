import { formatCycle, formatDay } from '@tctp/contracts';
import type { TaskSummary } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useWords } from '../../i18n/use-words';
import { DueText } from '../../parts/due-text';
import { PointsText } from '../../parts/points-text';
import { StatusChip } from '../../parts/status-chip';
import type { Group } from './groups';

interface Props {
  task: TaskSummary;
  group: Group;
  /** The one filled button of the screen stands on the first row that asks for something. */
  primary: boolean;
  /** In the whole plan the lead unit says more than "lead" or "coordinating". */
  showLead: boolean;
}

/** What may be lost, which task and why, until when, how it stands, and the next thing to do. */
export const TaskRow = memo(function TaskRow({ task, group, primary, showLead }: Props) {
  const words = useWords();
  const { t, word, reason, say } = words;
  const cycle = formatCycle(task.cycle, words.language);
  const look =
    task.next === null ? 'quiet' : primary ? 'p' : group === 'overdue' || group === 'soon' ? 'a' : '';
  return (
    <div className="row" data-testid={`task-row-${task.rowNumber}-${task.component.code}-${task.cycle}`}>
      <div role="cell" className="c-pt">
        <PointsText points={task.atRisk} max={task.component.max} done={group === 'done'} />
      </div>
      <div role="cell" className="c-t">
        <p className="tt">
          <Link to="/tasks/$taskId" params={{ taskId: task.id }}>
            <span className="code sub">{task.component.code}</span>
            {task.title}
          </Link>{' '}
          {cycle !== null && !task.title.includes(cycle) && <span className="tag">{cycle}</span>}{' '}
          {task.addedOn !== null && (
            <span className="tag">{t('task.addedOn', { day: formatDay(task.addedOn) })}</span>
          )}{' '}
          {task.outsideControl !== null && group !== 'done' && (
            <span className="tag ask" title={say(task.outsideControl)}>
              {t('task.outside')}
            </span>
          )}
        </p>
        <p className="sub">{reason(task.reason)}</p>
      </div>
      <div role="cell" className="c-d">
        <DueText task={task} />
      </div>
      <div role="cell" className="c-s">
        <StatusChip work={task.work} />
        <span className="small sub">
          {showLead ? task.lead.shortName : t(`relation.${task.relation}`)}
          {task.evidenceCount > 0 && ` · ${t('task.files', { count: task.evidenceCount })}`}
        </span>
      </div>
      <div role="cell" className="c-a">
        <Link
          to="/tasks/$taskId"
          params={{ taskId: task.id }}
          className={`btn ${look}`}
          {...(primary ? { 'data-testid': 'next-task' } : {})}
        >
          {task.next === null ? t('task.view') : word('action', task.next)}
        </Link>
      </div>
    </div>
  );
});
