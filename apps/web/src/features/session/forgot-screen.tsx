import type { AskReset, ResetWay } from '@tctp/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { PlainScreen } from './plain-screen';
import { Field } from './sign-in-field';

/** Says the same whether there is such a person or not. */
export default function ForgotScreen() {
  const { t } = useWords();
  const [missing, setMissing] = useState(false);
  const way = useQuery({
    queryKey: ['reset-way'],
    queryFn: ({ signal }) => request<ResetWay>('GET', '/password-resets', { signal }),
  });
  const ask = useMutation<void, ApiProblem, AskReset>({
    mutationFn: (body) => request<void>('POST', '/password-resets', { body }),
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const username = String(new FormData(event.currentTarget).get('username') ?? '').trim();
    setMissing(username === '');
    if (username !== '') ask.mutate({ username });
  }
  return (
    <PlainScreen title={t('forgot.title')}>
      <Loaded query={way} rows={2}>
        {({ byMail }) => {
          if (!byMail) return <Note>{t('forgot.askAdmin')}</Note>;
          if (ask.isSuccess)
            return (
              <Note tone="ok" role="status">
                {t('forgot.sent')}
              </Note>
            );
          return (
            <form className="stack" noValidate onSubmit={submit}>
              <p className="sub">{t('forgot.why')}</p>
              <Field name="username" autoComplete="username" autoFocus wrong={missing} />
              <ProblemNote error={ask.error} />
              <Button look="p" type="submit" busy={ask.isPending} testId="forgot-send">
                {t('forgot.send')}
              </Button>
            </form>
          );
        }}
      </Loaded>
    </PlainScreen>
  );
}
