import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { PlainScreen } from './plain-screen';

/** A press, not the mere opening, confirms: programs that look through mail open every link. */
export default function ConfirmScreen() {
  const { t } = useWords();
  const [token] = useState(() => window.location.hash.slice(1) || '-');
  const confirm = useMutation<void, ApiProblem>({
    mutationFn: () => request<void>('POST', '/mail-confirmations', { body: { token } }),
  });
  return (
    <PlainScreen title={t('forgot.confirm')} why={t('forgot.confirmWhy')}>
      {confirm.isSuccess ? (
        <Note tone="ok" role="status">
          {t('forgot.confirmed')}
        </Note>
      ) : (
        <>
          <ProblemNote error={confirm.error} />
          <Button look="p" busy={confirm.isPending} onClick={() => confirm.mutate()} testId="confirm-address">
            {t('forgot.confirmGo')}
          </Button>
        </>
      )}
    </PlainScreen>
  );
}
