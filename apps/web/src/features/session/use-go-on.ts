import type { Session } from '@tctp/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';

const route = getRouteApi('/sign-in');

/** One step of the way in, under its title. Answers how to go on: with the session as it is now, to where one wanted. */
export function useGoOn(title: string): (session: Session) => Promise<void> {
  const { t } = useWords();
  const client = useQueryClient();
  const router = useRouter();
  const { from } = route.useSearch();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [t, title]);
  return async (session) => {
    client.setQueryData(sessionQuery.queryKey, session);
    await router.navigate({ to: from ?? '/' });
  };
}
