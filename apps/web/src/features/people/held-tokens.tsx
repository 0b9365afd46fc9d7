import type { TenantTokenList } from '@tctp/contracts';
import { useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { TokenFacts } from '../../parts/tokens/token-facts';

type Held = TenantTokenList['tokens'][number];

/** Systems that come in in somebody's name; each can be shut out, with a reason. */
export function HeldTokens({
  title,
  tokens,
  ofWhom,
}: {
  title: string;
  tokens: readonly Held[];
  ofWhom: boolean;
}) {
  if (tokens.length === 0) return null;
  return (
    <Panel title={title} flush>
      <ul className="deed-rows">
        {tokens.map((token) => (
          <HeldToken key={token.id} token={token} ofWhom={ofWhom} />
        ))}
      </ul>
    </Panel>
  );
}

function HeldToken({ token, ofWhom }: { token: Held; ofWhom: boolean }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const revoke = useCommand();
  const holder = t('tokens.of', { who: token.holder.displayName, unit: token.unit });
  return (
    <li data-testid="held-token">
      <TokenFacts token={token} {...(ofWhom ? { holder } : {})} />
      <Button
        small
        aria-expanded={isOpen}
        look={isOpen ? 'a' : 'plain'}
        onClick={() => setOpen(!isOpen)}
        aria-label={t('tokens.revokeOne', { name: token.name })}
        testId="held-token-revoke"
      >
        {t('tokens.revoke')}
      </Button>
      {isOpen && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            revoke.mutate({ path: `/admin/tokens/${token.id}/revoke`, body: { reason } });
          }}
        >
          <p className="small">{t('tokens.revokeSure', { name: token.name })}</p>
          <ReasonField value={reason} onChange={setReason} />
          <ProblemNote error={revoke.error} />
          <div className="ends">
            <Button
              look="p"
              type="submit"
              disabled={reason.trim() === ''}
              busy={revoke.isPending}
              testId="held-token-sure"
            >
              {t('tokens.revoke')}
            </Button>
            {reason.trim() === '' && <span className="small sub">{t('admin.reasonFirst')}</span>}
          </div>
        </form>
      )}
    </li>
  );
}
