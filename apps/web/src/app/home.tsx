import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { sessionQuery } from '../api/queries';
import { PLACES, PLACES_OF } from './places';

/** Each role starts where its work is. */
export function Home() {
  const session = useQuery(sessionQuery).data;
  if (session == null) return null;
  const [first = 'tasks'] = PLACES_OF[session.role];
  return <Navigate to={PLACES[first].to} replace />;
}
