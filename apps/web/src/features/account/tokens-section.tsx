import type { ApiToken } from '@tctp/contracts';
import { isAmong } from '@tctp/domain';
import type { Role } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ownTokensQuery } from '../../api/account-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { TokenFacts } from '../../parts/tokens/token-facts';
import { isStanding } from '../../parts/tokens/is-standing';
import { MakeTokenForm } from './make-token';

/** Systems of mine that come in by themselves: which, until when, and when they were last here. */
export function TokensSection({ role }: { role: Role }) {
  return isAmong({ role }, 'tokenHolders') ? <Tokens /> : null;
}

function Tokens() {
  const { t } = useWords();
  const query = useQuery(ownTokensQuery);
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel id="tokens" title={t('tokens.title')} flush>
      <Loaded query={query} rows={2}>
        {({ tokens, scopes, wantedProof }) => (
          <>
            {tokens.length > 0 && (
              <ul className="deed-rows">
                {tokens.map((token) => (
                  <TokenRow key={token.id} token={token} />
                ))}
              </ul>
            )}
            <div className="pad stack tight">
              <p className="sub">
                {tokens.length === 0 && t('tokens.none')} {t('tokens.why')}
              </p>
              {isOpen ? (
                <MakeTokenForm scopes={scopes} wanted={wantedProof} onDone={() => setOpen(false)} />
              ) : (
                <div>
                  <Button icon="plus" onClick={() => setOpen(true)} testId="token-new">
                    {t('tokens.new')}
                  </Button>
                </div>
              )}
            </div>
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function TokenRow({ token }: { token: ApiToken }) {
  const { t } = useWords();
  const [isSure, setSure] = useState(false);
  const revoke = useCommand(() => setSure(false));
  return (
    <li data-testid="token-row">
      <TokenFacts token={token} />
      {isStanding(token) && !isSure && (
        <Button
          small
          onClick={() => setSure(true)}
          aria-label={t('tokens.revokeOne', { name: token.name })}
          testId="token-revoke"
        >
          {t('tokens.revoke')}
        </Button>
      )}
      {isSure && (
        <div className="stack tight">
          <p className="small">{t('tokens.revokeSure', { name: token.name })}</p>
          <ProblemNote error={revoke.error} />
          <div className="factor-actions">
            <Button small onClick={() => setSure(false)}>
              {t('admin.cancel')}
            </Button>
            <Button
              small
              look="warn"
              busy={revoke.isPending}
              onClick={() => revoke.mutate({ method: 'DELETE', path: `/account/tokens/${token.id}` })}
              testId="token-revoke-sure"
            >
              {t('tokens.revoke')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
