import type { SignedOut } from '@tctp/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { actFor } from '../api/acting-for';
import { request } from '../api/client';
import { leavingNothing } from '../api/on-this-device';
import { takeInHand } from '../api/plan-in-hand';
import { sessionQuery } from '../api/queries';

export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    const isFromElsewhere = client.getQueryData(sessionQuery.queryKey)?.means === 'oidc';
    const there = await leavingNothing(isFromElsewhere ? endBoth : endHere);
    actFor(null);
    takeInHand(null);
    if (there !== null) return window.location.assign(there);
    await navigate({ to: '/sign-in' });
    client.setQueryData(sessionQuery.queryKey, null);
    client.removeQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'clock',
    });
  };
}

async function endHere(): Promise<null> {
  await request<void>('DELETE', '/session').catch(() => undefined);
  return null;
}

/** Over here at once; the provider, which others of their programs share, asks them itself. */
async function endBoth(): Promise<string | null> {
  const ended = await request<SignedOut>('POST', '/session/oidc/end').catch(() => null);
  return ended === null ? endHere() : ended.at;
}
