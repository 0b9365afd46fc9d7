import type { TaskSummary } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { PointsText } from '../../parts/points-text';

interface Props {
  tasks: readonly TaskSummary[];
  chosenId: string | undefined;
  onChoose: (taskId: string) => void;
}

export function ReviewList({ tasks, chosenId, onChoose }: Props) {
  const { t } = useWords();
  return (
    <nav className="review-list" aria-label={t('review.list')}>
      <p className="small sub review-order">{t('review.order')}</p>
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <button
              type="button"
              className="review-item"
              aria-current={task.id === chosenId ? 'true' : undefined}
              onClick={() => onChoose(task.id)}
              data-testid={`review-${task.rowNumber}-${task.component.code}-${task.cycle}`}
            >
              <span className="review-what">
                <span>
                  <span className="code sub">{task.component.code}</span> <b>{task.title}</b>
                </span>
                <span className="small sub">{task.lead.shortName}</span>
              </span>
              <span className="review-worth">
                <PointsText points={task.atRisk} />
                <span className="small sub">
                  {task.pendingWorkingDays
                    ? t('review.waited', { count: task.pendingWorkingDays })
                    : t('review.today')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
