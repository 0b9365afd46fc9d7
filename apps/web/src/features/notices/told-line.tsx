import { formatDay } from '@tctp/contracts';
import { formatTime } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { DueText } from '../../parts/due-text';
import { Icon } from '../../parts/icon';
import { PointsText } from '../../parts/points-text';
import { ToldLink } from './told-link';
import type { ToldThing } from './told-things';

interface Props {
  told: ToldThing;
  /** Under the bell: without points and deadline, with the day. */
  brief?: boolean;
  onOpen: () => void;
}

/** What was told of one thing on one day, and the way to it. */
export function ToldLine({ told, brief = false, onOpen }: Props) {
  const { t, word } = useWords();
  const { task, entry, book, report, last, earlier, seen } = told;
  const said = (kind: string) => word('notification', kind);
  const time = formatTime(last.at);
  const before = [...new Set(earlier.map(({ kind }) => kind))].filter((kind) => kind !== last.kind);
  return (
    <li className={seen ? 'seen' : 'new'} data-testid={`told-${told.name}`}>
      {!brief && <ToldPoints task={task} />}
      <div className="told-words">
        <p className="small told-kind">
          {!seen && <span className="tag fresh">{t('notices.fresh')}</span>}
          <b>{said(last.kind)}</b>
          <span className="sub">{brief ? `${formatDay(told.day).slice(0, 5)}, ${time}` : time}</span>
        </p>
        <p>
          <ToldLink told={told} onOpen={onOpen} />
          {!brief && <span className="sub">{placeOf(told)}</span>}
        </p>
        {report?.reason != null && (
          <p className="small told-said">{t('notices.said', { reason: report.reason })}</p>
        )}
        {!brief && before.length > 0 && (
          <p className="small sub">{t('notices.earlier', { said: before.map(said).join(', ') })}</p>
        )}
      </div>
      {!brief && (
        <div className="told-due">
          {task !== null && <DueText task={task} />}
          {entry !== null && entry.dueOn !== null && (
            <span className={entry.late ? 'told-late' : 'sub'}>
              <Icon name={entry.late ? 'warn' : 'clock'} small />{' '}
              {t(entry.late ? 'notices.entryLate' : 'notices.entryDue', { day: formatDay(entry.dueOn) })}
            </span>
          )}
          {report !== null && <span className="sub">{word('reportState', report.state)}</span>}
          {book !== null && book.units !== null && (
            <span className="sub">{t('notices.units', { count: book.units })}</span>
          )}
        </div>
      )}
    </li>
  );
}

/** Nobody has said what an entry of a register is worth. */
function ToldPoints({ task }: Pick<ToldThing, 'task'>) {
  const { t } = useWords();
  const isDone = task?.work === 'approved';
  return (
    <div className="told-points">
      {task !== null && <PointsText points={task.atRisk} done={isDone} />}
      {task !== null && !isDone && task.atRisk !== null && (
        <span className="small sub"> {t('points.word')}</span>
      )}
    </div>
  );
}

function placeOf({ task, entry }: ToldThing): string {
  const unit = task?.lead ?? entry?.unit;
  return unit === undefined ? '' : ` · ${unit.shortName}`;
}
