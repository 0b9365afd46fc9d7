import type { TaskObstacle } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { formatDay } from '@tctp/contracts';
import { dayOf } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { StateTag } from '../../parts/registers/state-tag';

/** An obstacle that was reported on a task: it is read here and answered there. */
export function TaskObstacleRow({ obstacle }: { obstacle: TaskObstacle }) {
  const { t } = useWords();
  const { taskId, component, title, unit, text, state, late, openedAt } = obstacle;
  return (
    <Link
      to="/tasks/$taskId"
      params={{ taskId }}
      className="admin-row entry-row on-task"
      data-testid={`obstacle-${taskId}`}
    >
      <span className="what">
        <b>{text === '' ? title : text}</b>
        <span className="small sub">
          {t('registers.onTask')} · {unit.shortName} · {component} {title}
        </span>
      </span>
      <StateTag register="obstacles" state={state} />
      <span className={late ? 'due late' : 'due'}>
        <span>
          {late && <Icon name="warn" small />}{' '}
          {t('registers.reportedOn', { day: formatDay(dayOf(openedAt)) })}
        </span>
      </span>
    </Link>
  );
}
