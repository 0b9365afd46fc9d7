import { formatMaximum, formatPoints } from '@tctp/contracts';
import type { TaskDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Note } from '../note';

interface Props {
  task: TaskDetail;
  /** As claimed, or as last corrected. */
  points: string | null;
}

/** What the rule makes of the figures; when it cannot say, why. */
export function ClaimNote({ task, points }: Props) {
  const { t, language, reason } = useWords();
  if (points === null) {
    return <Note>{t(task.rule === null ? 'review.noRule' : 'facts.noPoints')}</Note>;
  }
  const { max } = task.component;
  return (
    <p className="claim">
      <b>{formatPoints(points, language)}</b>
      <span>
        {max === null ? t('points.word') : t('points.of', { max: formatMaximum(max, language) })}
        {task.reason.code.startsWith('rule.') && `: ${reason(task.reason)}`}
      </span>
    </p>
  );
}
