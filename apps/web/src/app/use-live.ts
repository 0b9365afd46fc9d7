import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listenForChanges } from '../api/live';

/** While somebody is signed in, what others decide shows by itself. */
export function useLive(signedIn: boolean): void {
  const client = useQueryClient();
  useEffect(() => (signedIn ? listenForChanges(client) : undefined), [client, signedIn]);
}
