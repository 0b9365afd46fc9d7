import type { ChoosePassword, Session } from '@tctp/contracts';
import { isAmong } from '@tctp/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { NewPasswordForm } from '../../parts/password/new-password-form';

export function OwnPassword({ session }: { session: Session }) {
  const { t } = useWords();
  const client = useQueryClient();
  const choose = useMutation<Session, ApiProblem, ChoosePassword>({
    mutationFn: (body) => request<Session>('PUT', '/session/password', { body }),
    onSuccess: (renewed) => {
      client.setQueryData(sessionQuery.queryKey, renewed);
      void client.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  return (
    <Panel id="password" title={t('password.title')}>
      <div className="account-form">
        {choose.isSuccess ? (
          <Note tone="ok" role="status">
            <p>{t('password.done')}</p>
            {isAmong(session, 'tokenHolders') && <p>{t('tokens.stand')}</p>}
          </Note>
        ) : (
          <>
            <p className="sub">{t('password.why')}</p>
            <NewPasswordForm
              current={t('password.current')}
              go={t('password.go')}
              busy={choose.isPending}
              error={choose.error}
              onChoose={(chosen) => choose.mutate(chosen)}
            />
          </>
        )}
      </div>
    </Panel>
  );
}
