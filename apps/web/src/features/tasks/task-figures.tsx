import { formatMaximum, formatPoints } from '@tctp/contracts';
import type { TaskDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { DueText } from '../../parts/due-text';
import { Note } from '../../parts/note';
import { PointsText } from '../../parts/points-text';
import { StatusChip } from '../../parts/status-chip';
import { PlanNotes } from '../../parts/task/plan-notes';

/** At risk, the last moment, the state, last year. */
export function TaskFigures({ task }: { task: TaskDetail }) {
  const { t, language, reason, say } = useWords();
  const { baseline } = task;
  const { max } = task.component;
  const isDone = task.work === 'approved' || task.work === 'notApplicable';
  return (
    <section className="panel figures" aria-label={t('task.figures')}>
      <dl>
        <div>
          <dt>{t('task.atRisk')}</dt>
          <dd className="at-risk">
            <PointsText points={task.atRisk} max={max} done={isDone && task.atRisk === null} />
          </dd>
          <dd className="small sub">{reason(task.reason)}</dd>
        </div>
        <div>
          <dt>{t('task.lastMoment')}</dt>
          <dd>
            <DueText task={task} />
          </dd>
        </div>
        <div className="figure-line">
          <dt>{t('task.state')}</dt>
          <dd>
            <StatusChip work={task.work} />
          </dd>
        </div>
        <div className="figure-line">
          <dt>{t('task.year', { year: baseline.year })}</dt>
          <dd>
            <b>
              {baseline.points === null
                ? t('points.unknown')
                : max === null
                  ? formatPoints(baseline.points, language)
                  : t('points.value', {
                      points: formatPoints(baseline.points, language),
                      max: formatMaximum(max, language),
                    })}
            </b>
          </dd>
          {baseline.reason !== null && <dd className="small sub">{say(baseline.reason)}</dd>}
        </div>
      </dl>
      <div className="stack tight figure-notes">
        {task.deliverable !== '' && (
          <p className="only-phone">
            {t('task.must')} <b>{task.deliverable}</b> <a href="#words">{t('task.fullWords')}</a>
          </p>
        )}
        {task.outsideControl !== null && (
          <Note icon="wait">
            <b>{t('task.outside')}:</b> {say(task.outsideControl)}
          </Note>
        )}
        <PlanNotes task={task} />
      </div>
    </section>
  );
}
