import type { Session, SignIn } from '@tctp/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { accountsQuery, sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { LanguageSwitch } from '../../parts/language-switch';
import { ProblemNote } from '../../parts/problem-note';
import { SandboxAccounts } from './sandbox-accounts';
import './session.css';

const route = getRouteApi('/sign-in');
const KEPT = ['session', 'clock', 'sandbox-accounts'];

export default function SignInScreen() {
  const { t } = useWords();
  const client = useQueryClient();
  const router = useRouter();
  const { from } = route.useSearch();
  const accounts = useQuery(accountsQuery).data;
  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('app.name')}`;
  }, [t]);

  const signIn = useMutation<Session, ApiProblem, SignIn>({
    mutationFn: (body) => request<Session>('POST', '/session', { body }),
    onSuccess: async (session) => {
      /* Nothing that another person has seen may be seen by this one. */
      client.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) });
      client.setQueryData(sessionQuery.queryKey, session);
      await router.navigate({ to: from ?? '/' });
    },
  });

  return (
    <main id="main" className="sign-in">
      <div className="sign-in-box">
        <div className="sign-in-head">
          <span className="mark" aria-hidden="true">
            CC
          </span>
          <div>
            <h1>{t('app.name')}</h1>
            <p className="sub">{t('app.promise')}</p>
          </div>
        </div>
        <Form<SignIn> layout="vertical" onFinish={(body) => signIn.mutate(body)} requiredMark={false}>
          <Form.Item
            name="username"
            label={t('signIn.username')}
            rules={[{ required: true, message: t('signIn.usernameMissing') }]}
          >
            <Input autoComplete="username" autoFocus data-testid="signin-user" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.passwordMissing') }]}
          >
            <Input.Password autoComplete="current-password" data-testid="signin-password" />
          </Form.Item>
          <div className="stack tight">
            <ProblemNote error={signIn.error} />
            <Button
              type="primary"
              htmlType="submit"
              block
              loading={signIn.isPending}
              data-testid="signin-submit"
            >
              {t('signIn.go')}
            </Button>
          </div>
        </Form>
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
