import type { ChoosePassword, Session } from '@tctp/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { NewPasswordForm } from '../../parts/password/new-password-form';
import './session.css';

const route = getRouteApi('/sign-in');

/** Signed in with a password that an administrator gave: nothing else opens before there is one of their own. */
export default function NewPasswordStep({ onLeave }: { onLeave: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const router = useRouter();
  const { from } = route.useSearch();
  useEffect(() => {
    document.title = `${t('password.first')} · ${t('app.name')}`;
  }, [t]);
  const choose = useMutation<Session, ApiProblem, ChoosePassword>({
    mutationFn: (body) => request<Session>('PUT', '/session/password', { body }),
    onSuccess: async (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      await router.navigate({ to: from ?? '/' });
    },
  });
  return (
    <main id="main" className="sign-in">
      <div className="sign-in-box">
        <div>
          <h1>{t('password.first')}</h1>
          <p className="sub">{t('password.firstWhy')}</p>
        </div>
        <NewPasswordForm
          current={t('password.given')}
          go={t('password.firstGo')}
          autoFocus
          busy={choose.isPending}
          error={choose.error}
          onChoose={(chosen) => choose.mutate(chosen)}
        />
        <div>
          <Button look="quiet" small icon="out" onClick={onLeave}>
            {t('password.leave')}
          </Button>
        </div>
      </div>
    </main>
  );
}
