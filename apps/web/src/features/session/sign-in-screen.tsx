import type { Session, SignIn } from '@tctp/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useEffect, useState } from 'react';
import { actFor } from '../../api/acting-for';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { keepFor } from '../../api/kept-for';
import { takeInHand } from '../../api/plan-in-hand';
import { accountsQuery, sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { LanguageSwitch } from '../../parts/language-switch';
import { ProblemNote } from '../../parts/problem-note';
import { SandboxAccounts } from './sandbox-accounts';
import { Field } from './sign-in-field';
import { SingleSignOn } from './single-sign-on';
import './session.css';

const route = getRouteApi('/sign-in');
const KEPT = ['session', 'clock', 'sandbox-accounts'];

export default function SignInScreen() {
  const { t } = useWords();
  const client = useQueryClient();
  const router = useRouter();
  const { from, problem } = route.useSearch();
  const accounts = useQuery(accountsQuery).data;
  const [missing, setMissing] = useState({ username: false, password: false });
  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('app.name')}`;
  }, [t]);

  const signIn = useMutation<Session, ApiProblem, SignIn>({
    mutationFn: (body) => {
      actFor(null);
      takeInHand(null);
      return request<Session>('POST', '/session', { body });
    },
    onSuccess: async (session) => {
      /* Nothing that another person has seen may be seen by this one. */
      keepFor(session.accountId);
      client.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) });
      client.setQueryData(sessionQuery.queryKey, session);
      if (session.wants === null) await router.navigate({ to: from ?? '/' });
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '');
    const body = { username: text('username').trim(), password: text('password') };
    setMissing({ username: body.username === '', password: body.password === '' });
    if (body.username !== '' && body.password !== '') signIn.mutate(body);
  }

  return (
    <main id="main" className="sign-in">
      <div className="sign-in-box">
        <div className="sign-in-head">
          <span className="mark" aria-hidden="true">
            {t('app.mark')}
          </span>
          <div>
            <h1>{t('app.name')}</h1>
            <p className="sub">{t('app.promise')}</p>
          </div>
        </div>
        <form className="stack" noValidate onSubmit={submit}>
          <Field name="username" autoComplete="username" autoFocus wrong={missing.username} />
          <Field name="password" type="password" autoComplete="current-password" wrong={missing.password} />
          <ProblemNote error={signIn.error} />
          <Button look="p" type="submit" busy={signIn.isPending} testId="signin-submit">
            {t('signIn.go')}
          </Button>
        </form>
        <Link to="/forgot-password">{t('forgot.link')}</Link>
        <SingleSignOn from={from} problem={problem} />
        <LanguageSwitch />
      </div>
      {accounts != null && (
        <SandboxAccounts
          accounts={accounts}
          disabled={signIn.isPending}
          onChoose={(username) => signIn.mutate({ username, password: accounts.password })}
        />
      )}
    </main>
  );
}
