import type { Session, SetUp } from '@tctp/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { LanguageSwitch } from '../../parts/language-switch';
import { Loaded } from '../../parts/loaded';
import { NewPasswordForm } from '../../parts/password/new-password-form';
import { SetUpField } from './set-up-field';
import './session.css';

/** Behind the address that a new server prints. The token stands after `#`, so it is sent to nobody but by this form. */
export default function SetUpScreen() {
  const { t } = useWords();
  const client = useQueryClient();
  const router = useRouter();
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    document.title = `${t('setUp.title')} · ${t('app.name')}`;
  }, [t]);
  const open = useQuery({
    queryKey: ['set-up', token],
    queryFn: async () => {
      await request<void>('POST', '/set-up/ask', { body: { token: token || '-' } });
      return true;
    },
    staleTime: Infinity,
    retry: false,
  });
  const make = useMutation<Session, ApiProblem, SetUp>({
    mutationFn: (body) => request<Session>('POST', '/set-up', { body }),
    onSuccess: async (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      await router.navigate({ to: '/', replace: true });
    },
  });
  function send(password: string, data: FormData) {
    const text = (name: string) => String(data.get(name) ?? '').trim();
    make.mutate({
      token,
      authority: { name: text('authority'), shortName: text('shortName') || text('authority').slice(0, 100) },
      username: text('username').toLowerCase(),
      displayName: text('displayName'),
      password,
    });
  }

  return (
    <main id="main" className="sign-in">
      <div className="sign-in-box set-up">
        <div>
          <h1>{t('setUp.title')}</h1>
          <p className="sub">{t('setUp.why')}</p>
        </div>
        <Loaded query={open}>
          {() => (
            <NewPasswordForm
              current={null}
              go={t('setUp.go')}
              busy={make.isPending}
              error={make.error}
              onChoose={({ password }, data) => send(password, data)}
            >
              <SetUpField name="authority" maxLength={300} autoFocus />
              <SetUpField name="shortName" maxLength={100} required={false} />
              <SetUpField name="displayName" maxLength={200} autoComplete="name" />
              <SetUpField
                name="username"
                autoComplete="username"
                autoCapitalize="none"
                pattern="[A-Za-z0-9][A-Za-z0-9._\-]{2,49}"
              />
            </NewPasswordForm>
          )}
        </Loaded>
        <LanguageSwitch />
      </div>
    </main>
  );
}
