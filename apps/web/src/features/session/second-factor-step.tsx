import type { Session, ShowSecondFactor } from '@tctp/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import '../../i18n/with-rich';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { CodeField } from '../../parts/second-factor/code-field';
import './session.css';
import { useGoOn } from './use-go-on';

/** The password was right; the code of the telephone, or a recovery code, finishes signing in. */
export default function SecondFactorStep({ onLeave }: { onLeave: () => void }) {
  const { t } = useWords();
  const goOn = useGoOn(t('factor.title'));
  const [code, setCode] = useState('');
  const show = useMutation<Session, ApiProblem, ShowSecondFactor>({
    mutationFn: (body) => request<Session>('POST', '/session/second-factor', { body }),
    onSuccess: goOn,
  });
  return (
    <main id="main" className="sign-in">
      <div className="sign-in-box">
        <div>
          <h1>{t('factor.title')}</h1>
          <p className="sub">{t('factor.ask')}</p>
        </div>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            show.mutate({ code: code.trim() });
          }}
        >
          <CodeField value={code} onChange={setCode} autoFocus />
          <ProblemNote error={show.error} />
          <Button
            look="p"
            type="submit"
            busy={show.isPending}
            disabled={code.trim().length < 6}
            testId="factor-submit"
          >
            {t('factor.go')}
          </Button>
        </form>
        <p className="small sub">{t('factor.lost')}</p>
        <div>
          <Button look="quiet" small icon="out" onClick={onLeave} testId="factor-leave">
            {t('factor.leave')}
          </Button>
        </div>
      </div>
    </main>
  );
}
