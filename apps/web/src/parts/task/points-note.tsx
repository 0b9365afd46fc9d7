import { formatMaximum, formatPoints } from '@tctp/contracts';
import type { ReckonedPoints, TaskDetail } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '../../api/api-problem';
import { pointsQuery } from '../../api/points-query';
import { useWords } from '../../i18n/use-words';
import { Note } from '../note';
import { useSettled } from '../use-settled';
import type { FactValues } from './fact-fields';

/** What the figures would earn as they stand, and why, while one types. Nothing is written. */
export function PointsNote({ task, facts }: { task: TaskDetail; facts: FactValues }) {
  const { t } = useWords();
  const settled = useSettled(JSON.stringify(facts));
  const query = useQuery(pointsQuery(task.id, JSON.parse(settled) as FactValues));
  if (query.error !== null) {
    const offline = query.error instanceof ApiProblem && query.error.isOffline;
    return <Note>{t(offline ? 'facts.pointsOffline' : 'facts.noPoints')}</Note>;
  }
  return (
    <div aria-live="polite" aria-busy={query.isFetching} data-testid="points-note">
      <Note>{query.data === undefined ? t('facts.reckoning') : <Reckoned reckoned={query.data} />}</Note>
    </div>
  );
}

function Reckoned({ reckoned: { points, max, reason, refused } }: { reckoned: ReckonedPoints }) {
  const { t, language, reason: inWords, say } = useWords();
  const label = reason.params['label'];
  if (refused && reason.code === 'fact-missing' && typeof label === 'object' && 'vi' in label)
    return t('facts.unanswered', { label: say(label) });
  if (points === null)
    return (
      <>
        <b>{t(refused ? 'facts.wrong' : 'facts.unknown')}</b> {inWords(reason)}
      </>
    );
  return (
    <>
      <b>
        {max === null
          ? `${formatPoints(points, language)} ${t('points.word')}`
          : t('points.value', { points: formatPoints(points, language), max: formatMaximum(max, language) })}
        :
      </b>{' '}
      {inWords(reason)}
    </>
  );
}
