import type { ChoosePassword, Session } from '@tctp/contracts';
import { useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { NewPasswordForm } from '../../parts/password/new-password-form';
import './session.css';
import { useGoOn } from './use-go-on';

/** Signed in with a password that an administrator gave: nothing else opens before there is one of their own. */
export default function NewPasswordStep({ onLeave }: { onLeave: () => void }) {
  const { t } = useWords();
  const goOn = useGoOn(t('password.first'));
  const choose = useMutation<Session, ApiProblem, ChoosePassword>({
    mutationFn: (body) => request<Session>('PUT', '/session/password', { body }),
    onSuccess: goOn,
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
