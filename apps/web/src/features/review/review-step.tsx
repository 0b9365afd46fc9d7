import type { TaskSummary } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';

interface Props {
  task: TaskSummary | undefined;
  place: number;
  of: number;
  onBack: () => void;
  onStep: (by: number) => void;
}

/** On a phone one task fills the screen: where it stands in the list, and the ways on and back. */
export function ReviewStep({ task, place, of, onBack, onStep }: Props) {
  const { t } = useWords();
  return (
    <nav className="review-step only-phone" aria-label={t('review.list')}>
      <button
        type="button"
        className="icon-btn"
        aria-label={t('review.back')}
        onClick={onBack}
        data-testid="review-back"
      >
        <Icon name="list" />
      </button>
      <button
        type="button"
        className="icon-btn"
        aria-label={t('review.before')}
        disabled={place <= 0}
        onClick={() => onStep(-1)}
      >
        <Icon name="back" />
      </button>
      <div>
        <p className="review-step-name">
          {task === undefined ? t('review.left') : `${task.component.code} ${task.title}`}
        </p>
        {task !== undefined && (
          <p className="small sub">
            {[
              task.lead.shortName,
              task.pendingWorkingDays
                ? t('review.waited', { count: task.pendingWorkingDays })
                : t('review.today'),
              t('review.position', { place: place + 1, of }),
            ].join(' · ')}
          </p>
        )}
      </div>
      <button
        type="button"
        className="icon-btn"
        aria-label={t('review.after')}
        disabled={place >= of - 1}
        onClick={() => onStep(1)}
        data-testid="review-after"
      >
        <Icon name="forward" />
      </button>
    </nav>
  );
}
