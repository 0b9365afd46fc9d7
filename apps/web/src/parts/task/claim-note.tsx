import { formatMaximum, formatPoints } from '@tctp/contracts';
import type { TaskDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Note } from '../note';

interface Props {
  task: TaskDetail;
  points: string | null;
  corrected?: boolean;
}

/** What the rule makes of the figures; when it cannot say, why. */
export function ClaimNote({ task, points, corrected = false }: Props) {
  const { t, language, reason } = useWords();
  if (corrected) return <Note>{t('review.corrected')}</Note>;
  if (points === null) {
    return <Note>{t(task.rule === null ? 'facts.noRule' : 'facts.noPoints')}</Note>;
  }
  const { max } = task.component;
  return (
    <Note>
      <p className="claim">
        <b>{formatPoints(points, language)}</b>
        <span>
          {max === null ? t('points.word') : t('points.of', { max: formatMaximum(max, language) })}
          {task.reason.code.startsWith('rule.') && `: ${reason(task.reason)}`}
        </span>
      </p>
    </Note>
  );
}
