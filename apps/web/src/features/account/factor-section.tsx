import type { StopSecondFactor } from '@tctp/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { secondFactorQuery } from '../../api/account-queries';
import { useCommand } from '../../api/use-command';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { CodeField } from '../../parts/second-factor/code-field';
import { PasswordAgain } from '../../parts/second-factor/password-field';
import { SetUpFactor } from '../../parts/second-factor/set-up-factor';

/** Beside the password, something I have: my telephone. */
export function FactorSection() {
  const { t } = useWords();
  const client = useQueryClient();
  const query = useQuery(secondFactorQuery);
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel id="second-factor" title={t('factor.title')}>
      <Loaded query={query} rows={2}>
        {({ since, codesLeft, isRequired }) => {
          if (since === null && isOpen)
            return (
              <SetUpFactor
                asksPassword
                onDone={() => {
                  setOpen(false);
                  void client.invalidateQueries();
                }}
              />
            );
          return (
            <div className="stack tight">
              <p>
                {since === null
                  ? t('factor.off')
                  : t('factor.on', { since: formatMoment(since), count: codesLeft })}
              </p>
              {isRequired && <p className="small sub">{t('factor.required')}</p>}
              {since !== null && isOpen && <StopFactor onDone={() => setOpen(false)} />}
              {!isOpen && !(since !== null && isRequired) && (
                <div>
                  <Button onClick={() => setOpen(true)} testId="factor-open">
                    {t(since === null ? 'factor.turnOn' : 'factor.turnOff')}
                  </Button>
                </div>
              )}
            </div>
          );
        }}
      </Loaded>
    </Panel>
  );
}

function StopFactor({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const [body, setBody] = useState<StopSecondFactor>({ password: '', code: '' });
  const command = useCommand(onDone);
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        command.mutate({ path: '/account/second-factor/stop', body });
      }}
    >
      <PasswordAgain value={body.password} onChange={(password) => setBody({ ...body, password })} />
      <CodeField value={body.code} onChange={(code) => setBody({ ...body, code })} />
      <ProblemNote error={command.error} />
      <div>
        <Button
          look="warn"
          type="submit"
          busy={command.isPending}
          disabled={body.password === '' || body.code.trim().length < 6}
          testId="factor-stop"
        >
          {t('factor.turnOff')}
        </Button>
      </div>
    </form>
  );
}
