import type { MadeToken, MakeToken, Proof, TokenList } from '@tctp/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { ChoiceField, TextField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import '../../parts/second-factor/second-factor.css';
import { ProofFields, wholeProof } from '../../parts/second-factor/proof-fields';

const DAYS = [30, 90, 180, 365] as const;

interface Props {
  scopes: TokenList['scopes'];
  wanted: TokenList['wantedProof'];
  onDone: () => void;
}

/** Two steps: what for, and that it is me; then the token, which is never shown again. */
export function MakeTokenForm({ scopes, wanted, onDone }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const [asked, setAsked] = useState<MakeToken>({
    name: '',
    scope: scopes.at(-1) ?? 'read',
    days: 180,
  });
  const [typed, setTyped] = useState<Proof>({});
  const proof = wholeProof(wanted, typed);
  const make = useMutation<MadeToken, ApiProblem, MakeToken>({
    mutationFn: (body) => request<MadeToken>('POST', '/account/tokens', { body }),
    onSuccess: () => client.invalidateQueries(),
  });
  if (make.data !== undefined) return <NewToken token={make.data.token} onDone={onDone} />;
  return (
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({ ...asked, ...proof });
      }}
    >
      <TextField
        label={t('tokens.name')}
        hint={t('tokens.nameHint')}
        value={asked.name}
        onChange={(name) => setAsked({ ...asked, name })}
        maxLength={100}
        testId="token-name"
        autoFocus
      />
      <ChoiceField
        label={t('tokens.scope')}
        value={asked.scope}
        options={scopes.map((value) => ({ value, label: t(`tokens.scopes.${value}`) }))}
        onChange={(scope) => setAsked({ ...asked, scope })}
        testId="token-scope"
      />
      <ChoiceField
        label={t('tokens.days')}
        value={String(asked.days)}
        options={DAYS.map((count) => ({ value: String(count), label: t('tokens.daysOf', { count }) }))}
        onChange={(days) => setAsked({ ...asked, days: Number(days) })}
        testId="token-days"
      />
      <ProofFields wanted={wanted} proof={typed} onChange={setTyped} />
      <ProblemNote error={make.error} />
      <div className="factor-actions">
        <Button onClick={onDone}>{t('admin.cancel')}</Button>
        <Button
          look="p"
          type="submit"
          busy={make.isPending}
          disabled={asked.name.trim() === '' || proof === null}
          testId="token-make"
        >
          {t('tokens.make')}
        </Button>
      </div>
    </form>
  );
}

function NewToken({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(token).then(() => setCopied(true));
  return (
    <div className="stack tight">
      <Note tone="warn" role="status">
        {t('tokens.once')}
      </Note>
      <p className="mono token-text" data-testid="token-text">
        {token}
      </p>
      <p className="small sub">{t('tokens.example')}</p>
      <pre className="mono small token-text">
        {t('tokens.command', { token, origin: window.location.origin })}
      </pre>
      <div className="factor-actions">
        <Button onClick={copy} testId="token-copy">
          {t(copied ? 'tokens.copied' : 'tokens.copy')}
        </Button>
        <Button look="p" onClick={onDone} testId="token-kept">
          {t('tokens.kept')}
        </Button>
      </div>
    </div>
  );
}
