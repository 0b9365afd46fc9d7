import type { Problem, TaskSummary } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { PointsText } from '../../parts/points-text';

interface Props {
  task: TaskSummary;
  me: string;
  current: boolean;
  ticked: boolean;
  /** What the server has refused about this task. */
  refused: string | undefined;
  onChoose: () => void;
  onTick: (on: boolean) => void;
}

/** One waiting task: worth, age, and what is unusual about it. */
export function ReviewRow({ task, me, current, ticked, refused, onChoose, onTick }: Props) {
  const { t } = useWords();
  const { waiting } = task;
  const late = waiting?.lateWorkingDays ?? null;
  const takenBy = waiting?.takenBy ?? null;
  const again = (waiting?.submission ?? 1) > 1;
  return (
    <li className="review-row" data-current={current || undefined} id={rowId(task.id)}>
      <label className="review-tick">
        <input
          type="checkbox"
          checked={ticked}
          aria-label={t('review.tick', { code: task.component.code, unit: task.lead.shortName })}
          onChange={(event) => onTick(event.target.checked)}
          data-testid={`tick-${task.rowNumber}-${task.component.code}-${task.cycle}`}
        />
      </label>
      <button
        type="button"
        className="review-item"
        aria-current={current ? 'true' : undefined}
        title={task.title}
        onClick={onChoose}
        data-testid={`review-${task.rowNumber}-${task.component.code}-${task.cycle}`}
      >
        <span className="review-what">
          <span>
            <span className="code sub">{task.component.code}</span> <b>{task.title}</b>
          </span>
          <span className="small sub">
            {task.lead.shortName}
            {again && marked('warn', t('review.again', { number: waiting?.submission }))}
            {late !== null &&
              marked('warn', late > 0 ? t('review.late', { count: late }) : t('review.lateNow'))}
            {task.work === 'notApplicableAsked' && marked('', t('review.asksAside'))}
          </span>
          {takenBy !== null && (
            <span className="small sub">
              {takenBy.accountId === me
                ? t('review.takenByMe')
                : t('review.takenBy', { who: takenBy.displayName })}
            </span>
          )}
        </span>
        <span className="review-worth">
          <PointsText points={task.atRisk} />
          <span className="small sub">
            {task.pendingWorkingDays
              ? t('review.waited', { count: task.pendingWorkingDays })
              : t('review.today')}
          </span>
        </span>
        {refused !== undefined && <span className="review-refused small">{refused}</span>}
      </button>
    </li>
  );

  function marked(tone: string, words: string) {
    return (
      <>
        {' · '}
        <b className={`review-mark ${tone}`}>{words}</b>
      </>
    );
  }
}

export function rowId(taskId: string): string {
  return `row-${taskId}`;
}

/** In the reader's words; without an answer there is nothing to quote. */
export function refusalWords(problem: Problem, offline: string): string {
  return problem.code === 'offline' ? offline : problem.detail;
}
