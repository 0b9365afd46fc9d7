import type { TaskSummary } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Button } from '../../parts/button';
import type { Sorted } from './filters';
import { ReviewRow, refusalWords } from './review-row';
import type { BulkReview } from './use-bulk-review';
import type { Decisions } from './use-decisions';

interface Props {
  shown: readonly TaskSummary[];
  sorted: Sorted;
  me: string;
  unitName: string;
  chosenId: string | undefined;
  bulk: BulkReview;
  decisions: Decisions;
  onChoose: (taskId: string) => void;
  onClearFilters: () => void;
}

/** What waits, and in one line each what does not and why. */
export function ReviewList(props: Props) {
  const { shown, sorted, me, unitName, chosenId, bulk, decisions, onChoose, onClearFilters } = props;
  const { t } = useWords();
  const all = shown.length > 0 && shown.every(({ id }) => bulk.has(id));
  const some = shown.some(({ id }) => bulk.has(id));
  const refusalOf = (taskId: string) =>
    decisions.refused.get(taskId)?.error.problem ?? bulk.refusalOf(taskId);
  return (
    <>
      {sorted.mine.length > 0 && (
        <div className="review-head">
          <label className="tick">
            <input
              type="checkbox"
              checked={all}
              ref={(box) => {
                if (box !== null) box.indeterminate = some && !all;
              }}
              disabled={shown.length === 0}
              onChange={() => bulk.tickOnly(all ? [] : shown.map(({ id }) => id))}
              data-testid="tick-all"
            />
            {t('review.tickAll')}
          </label>
          <span className="small sub">
            {shown.length < sorted.mine.length
              ? t('review.shown', { shown: shown.length, of: sorted.mine.length })
              : t('review.order')}
          </span>
        </div>
      )}
      <ul className="review-rows" data-testid="review-list">
        {shown.map((task) => {
          const problem = refusalOf(task.id);
          return (
            <ReviewRow
              key={task.id}
              task={task}
              me={me}
              current={task.id === chosenId}
              ticked={bulk.has(task.id)}
              refused={problem && refusalWords(problem, t('problem.offline'))}
              onChoose={() => onChoose(task.id)}
              onTick={(on) => bulk.tick(task.id, on)}
            />
          );
        })}
      </ul>
      {shown.length === 0 && sorted.mine.length > 0 && (
        <EmptyNote>
          {t('review.noMatch')}{' '}
          <Button small look="quiet" onClick={onClearFilters}>
            {t('review.clearFilters')}
          </Button>
        </EmptyNote>
      )}
      {aside('review.own', sorted.own, { unit: unitName })}
      {aside('review.others', sorted.others)}
    </>
  );

  function aside(key: string, tasks: readonly TaskSummary[], params: Record<string, string> = {}) {
    if (tasks.length === 0) return null;
    const [before = '', after = ''] = t(key, { ...params, codes: '|' }).split('|');
    return (
      <p className="small sub review-aside" data-testid={key}>
        {before}
        {tasks.map((task, place) => (
          <span key={task.id}>
            {place > 0 && ', '}
            <Link to="/tasks/$taskId" params={{ taskId: task.id }} title={task.title}>
              {task.component.code}
            </Link>
          </span>
        ))}
        {after}
      </p>
    );
  }
}
