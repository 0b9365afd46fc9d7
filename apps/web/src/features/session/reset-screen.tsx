import type { ResetPassword } from '@tctp/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { Note } from '../../parts/note';
import { NewPasswordForm } from '../../parts/password/new-password-form';
import { PlainScreen } from './plain-screen';

/** Behind the link of the letter. */
export default function ResetScreen() {
  const { t } = useWords();
  const [token] = useState(() => window.location.hash.slice(1) || '-');
  const reset = useMutation<void, ApiProblem, ResetPassword>({
    mutationFn: (body) => request<void>('PUT', '/password-resets', { body }),
  });
  return (
    <PlainScreen title={t('forgot.choose')} why={t('forgot.chooseWhy')}>
      {reset.isSuccess ? (
        <Note tone="ok" role="status">
          {t('forgot.done')}
        </Note>
      ) : (
        <NewPasswordForm
          current={null}
          go={t('forgot.save')}
          autoFocus
          busy={reset.isPending}
          error={reset.error}
          onChoose={({ password }) => reset.mutate({ token, password })}
        />
      )}
    </PlainScreen>
  );
}
