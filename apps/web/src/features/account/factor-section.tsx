import type { Proof, RecoveryCodes } from '@tctp/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { secondFactorQuery } from '../../api/account-queries';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import '../../parts/second-factor/second-factor.css';
import { RecoveryCodesNote } from '../../parts/second-factor/recovery-codes';
import { SetUpFactor } from '../../parts/second-factor/set-up-factor';
import { ProveAndDo } from './prove-and-do';

const BOTH = { password: true, code: true };

/** Beside the password, something I have: my telephone. */
export function FactorSection() {
  const { t } = useWords();
  const client = useQueryClient();
  const query = useQuery(secondFactorQuery);
  const [doing, setDoing] = useState<'turnOn' | 'turnOff' | 'newCodes' | null>(null);
  const close = () => {
    setDoing(null);
    void client.invalidateQueries();
  };
  return (
    <Panel id="second-factor" title={t('factor.title')}>
      <Loaded query={query} rows={2}>
        {({ since, codesLeft, isRequired }) => {
          if (doing === 'turnOn') return <SetUpFactor asksPassword onDone={close} />;
          if (doing === 'newCodes') return <NewCodes onDone={close} />;
          return (
            <div className="stack tight">
              <p>
                {since === null
                  ? t('factor.off')
                  : t('factor.on', { since: formatMoment(since), count: codesLeft })}
              </p>
              {isRequired && <p className="small sub">{t('factor.required')}</p>}
              {doing === 'turnOff' && <StopFactor onDone={close} />}
              {doing === null && (
                <div className="factor-actions">
                  {since !== null && (
                    <Button onClick={() => setDoing('newCodes')} testId="factor-new-codes">
                      {t('factor.newCodes')}
                    </Button>
                  )}
                  {!(since !== null && isRequired) && (
                    <Button
                      onClick={() => setDoing(since === null ? 'turnOn' : 'turnOff')}
                      testId="factor-open"
                    >
                      {t(since === null ? 'factor.turnOn' : 'factor.turnOff')}
                    </Button>
                  )}
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
  const command = useCommand(onDone);
  return (
    <ProveAndDo
      wanted={BOTH}
      go={t('factor.turnOff')}
      look="warn"
      testId="factor-stop"
      busy={command.isPending}
      error={command.error}
      onProof={(body) => command.mutate({ path: '/account/second-factor/stop', body })}
      onCancel={onDone}
    />
  );
}

/** Few are left, or somebody may have seen them. */
function NewCodes({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const renew = useMutation<RecoveryCodes, ApiProblem, Proof>({
    mutationFn: (body) => request('POST', '/account/second-factor/recovery-codes', { body }),
  });
  if (renew.data !== undefined)
    return <RecoveryCodesNote codes={renew.data.codes} said={t('factor.codesAnew')} onDone={onDone} />;
  return (
    <div className="stack tight">
      <p>{t('factor.newCodesWhy')}</p>
      <ProveAndDo
        wanted={BOTH}
        go={t('factor.newCodesGo')}
        testId="factor-renew"
        busy={renew.isPending}
        error={renew.error}
        onProof={(proof) => renew.mutate(proof)}
        onCancel={onDone}
      />
    </div>
  );
}
