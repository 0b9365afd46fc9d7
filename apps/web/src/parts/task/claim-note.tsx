import { formatMaximum, formatPoints } from '@tctp/contracts';
import type { TaskDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Note } from '../note';

interface Props {
  task: TaskDetail;
  /** As claimed, or as last corrected. */
  points: string | null;
  /** Other figures stand in the form than those that earned the points. */
  corrected?: boolean;
}

/** What the rule makes of the figures; when it cannot say, why. */
export function ClaimNote({ task, points, corrected = false }: Props) {
  const { t, language, reason } = useWords();
  if (points === null) {
    const why = task.rule === null ? 'review.noRule' : 'facts.noPoints';
    return <Note>{t(corrected ? 'review.corrected' : why)}</Note>;
  }
  if (corrected) {
    return (
      <Note>
        {t('review.pointsBefore', { points: formatPoints(points, language) })} {t('review.corrected')}
      </Note>
    );
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
