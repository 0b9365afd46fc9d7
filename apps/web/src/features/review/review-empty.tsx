import type { Session, TaskSummary } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { tasksQuery } from '../../api/queries';
import { formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { isOwn } from '../../parts/task/reviewable';

const FEW = 3;
const COMING: readonly TaskSummary['time'][] = ['overdue', 'dueSoon', 'onTrack'];

/** Nothing waits; what is being worked on and falls due next is likely to come next. */
export function ReviewEmpty({ reader }: { reader: Session }) {
  const { t, language } = useWords();
  const tasks = useQuery(tasksQuery('all')).data ?? [];
  const next = tasks
    .filter((task) => !isOwn(task, reader) && COMING.includes(task.time) && task.due.lastDay !== null)
    .sort((left, right) => (left.due.lastDay ?? '').localeCompare(right.due.lastDay ?? ''))
    .slice(0, FEW);
  return (
    <div className="panel review-empty" data-testid="review-empty">
      <h2>{t('review.none')}</h2>
      {next.length > 0 && (
        <>
          <p className="sub">{t('review.likelyNext')}</p>
          <ul>
            {next.map((task) => (
              <li key={task.id}>
                <span>
                  <span className="code sub">{task.component.code}</span> {task.title}
                </span>
                <span className="small sub">
                  {t(task.time === 'overdue' ? 'review.nextOverdue' : 'review.nextDue', {
                    unit: task.lead.shortName,
                    day: formatWeekday(task.due.lastDay ?? '', language),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
