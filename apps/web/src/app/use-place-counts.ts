import type { Session } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { dossierQuery } from '../api/dossier-queries';
import { escalationsQuery, tasksQuery } from '../api/queries';
import { reportsQuery } from '../api/report-queries';
import { lateEntriesQuery } from '../api/register-queries';
import { isReviewable } from '../parts/task/reviewable';
import type { PlaceName } from './places';
import { PLACES_OF } from './places';

/** How much waits in each place. */
export function usePlaceCounts(session: Session): Partial<Record<PlaceName, number>> {
  const places = PLACES_OF[session.role];
  const mine = useQuery({ ...tasksQuery('mine'), enabled: places.includes('tasks') });
  const review = useQuery({ ...tasksQuery('review'), enabled: places.includes('review') });
  const escalations = useQuery({ ...escalationsQuery, enabled: places.includes('overview') });
  const planId = session.planId ?? '';
  const dossier = useQuery({
    ...dossierQuery(planId),
    enabled: planId !== '' && (session.role === 'appraiser' || session.role === 'reviewer'),
  });
  const reports = useQuery({
    ...reportsQuery(planId),
    enabled: planId !== '' && places.includes('reports'),
  });
  const onMe = reports.data?.reports.filter(({ next }) => next !== null).length ?? 0;
  const late = useQuery({
    ...lateEntriesQuery(planId),
    enabled: planId !== '' && places.includes('registers'),
  });
  return {
    ...(onMe > 0 ? { reports: onMe } : {}),
    ...(late.data?.count ? { registers: late.data.count } : {}),
    ...(dossier.data?.waiting ? { dossier: dossier.data.waiting } : {}),
    ...(mine.data === undefined ? {} : { tasks: mine.data.filter(({ next }) => next !== null).length }),
    ...(review.data === undefined
      ? {}
      : { review: review.data.filter((task) => isReviewable(task, session)).length }),
    ...(escalations.data === undefined
      ? {}
      : { overview: escalations.data.filter(({ open }) => open).length }),
  };
}
