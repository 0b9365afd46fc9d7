import { formatCycle, formatDay } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { formatTime } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { DueText } from '../../parts/due-text';
import { PointsText } from '../../parts/points-text';
import type { ToldTask } from './told-tasks';

interface Props {
  told: ToldTask;
  /** Under the bell: without points and deadline, with the day. */
  brief?: boolean;
  onOpen: () => void;
}

/** What was told of one task on one day, and the way to it. */
export function ToldLine({ told, brief = false, onOpen }: Props) {
  const { t, word, language } = useWords();
  const { task, last, earlier, seen } = told;
  const cycle = formatCycle(task.cycle, language);
  const said = (kind: string) => word('notification', kind);
  const time = formatTime(last.at);
  const isDone = task.work === 'approved';
  const before = [...new Set(earlier.map(({ kind }) => kind))].filter((kind) => kind !== last.kind);
  return (
    <li className={seen ? 'seen' : 'new'} data-testid={`told-${task.id}`}>
      {!brief && (
        <div className="told-points">
          <PointsText points={task.atRisk} done={isDone} />
          {!isDone && task.atRisk !== null && <span className="small sub"> {t('points.word')}</span>}
        </div>
      )}
      <div className="told-words">
        <p className="small told-kind">
          {!seen && <span className="tag fresh">{t('notices.fresh')}</span>}
          <b>{said(last.kind)}</b>
          <span className="sub">{brief ? `${formatDay(told.day).slice(0, 5)}, ${time}` : time}</span>
        </p>
        <p>
          <Link to="/tasks/$taskId" params={{ taskId: task.id }} className="told-link" onClick={onOpen}>
            <span className="code">{task.component.code}</span> {task.title}
            {cycle !== null && !task.title.includes(cycle) && ` – ${cycle}`}
          </Link>
          {!brief && <span className="sub"> · {task.lead.shortName}</span>}
        </p>
        {!brief && before.length > 0 && (
          <p className="small sub">{t('notices.earlier', { said: before.map(said).join(', ') })}</p>
        )}
      </div>
      {!brief && (
        <div className="told-due">
          <DueText task={task} />
        </div>
      )}
    </li>
  );
}
