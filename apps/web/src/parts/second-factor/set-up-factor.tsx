import type { BeginSecondFactor, BegunFactor, RecoveryCodes, ShowSecondFactor } from '@tctp/contracts';
import { useMutation } from '@tanstack/react-query';
import { QRCode } from 'antd';
import { useState } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import { ProblemNote } from '../problem-note';
import { CodeField } from './code-field';
import { PasswordAgain } from './password-field';
import { RecoveryCodesNote } from './recovery-codes';
import './second-factor.css';

interface Props {
  asksPassword: boolean;
  onDone: () => void;
}

/** Three steps: a secret for the app, a code of it, the recovery codes. Nothing counts before the second. */
export function SetUpFactor({ asksPassword, onDone }: Props) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const begin = useMutation<BegunFactor, ApiProblem, BeginSecondFactor>({
    mutationFn: (body) => request('POST', '/account/second-factor', { body }),
  });
  const confirm = useMutation<RecoveryCodes, ApiProblem, ShowSecondFactor>({
    mutationFn: (body) => request('POST', '/account/second-factor/confirm', { body }),
  });
  if (confirm.data !== undefined)
    return <RecoveryCodesNote codes={confirm.data.codes} said={t('factor.codesOn')} onDone={onDone} />;
  if (begin.data === undefined) {
    return (
      <form
        className="stack tight"
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate(asksPassword ? { password } : {});
        }}
      >
        <p>{t('factor.why')}</p>
        {asksPassword && <PasswordAgain value={password} onChange={setPassword} />}
        <ProblemNote error={begin.error} />
        <div>
          <Button
            look="p"
            type="submit"
            busy={begin.isPending}
            disabled={asksPassword && password === ''}
            testId="factor-begin"
          >
            {t('factor.begin')}
          </Button>
        </div>
      </form>
    );
  }
  const { address, secret } = begin.data;
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate({ code: code.trim() });
      }}
    >
      <p>{t('factor.scan')}</p>
      <QRCode value={address} size={200} aria-label={t('factor.picture')} />
      <p className="small sub">{t('factor.orType')}</p>
      <p className="mono factor-secret" data-testid="factor-secret">
        {secret.replace(/(.{4})(?=.)/g, '$1 ')}
      </p>
      <CodeField value={code} onChange={setCode} />
      <ProblemNote error={confirm.error} />
      <div>
        <Button
          look="p"
          type="submit"
          busy={confirm.isPending}
          disabled={code.trim().length < 6}
          testId="factor-confirm"
        >
          {t('factor.confirm')}
        </Button>
      </div>
    </form>
  );
}
