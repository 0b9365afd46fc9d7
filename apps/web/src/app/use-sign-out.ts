import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { actFor } from '../api/acting-for';
import { request } from '../api/client';
import { sessionQuery } from '../api/queries';

export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await request<void>('DELETE', '/session').catch(() => undefined);
    actFor(null);
    await navigate({ to: '/sign-in' });
    client.setQueryData(sessionQuery.queryKey, null);
    client.removeQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'clock',
    });
  };
}
