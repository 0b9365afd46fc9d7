import type { Proof, WantedProof } from '@tctp/contracts';
import { useState } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import '../../parts/second-factor/second-factor.css';
import { ProofFields, wholeProof } from '../../parts/second-factor/proof-fields';

interface Props {
  wanted: WantedProof;
  go: string;
  look?: 'warn' | 'p';
  testId: string;
  busy: boolean;
  error: ApiProblem | null;
  onProof: (proof: Proof) => void;
  onCancel?: () => void;
}

/** One thing that is done once somebody has shown that it is them. */
export function ProveAndDo({ wanted, go, look = 'p', testId, busy, error, onProof, onCancel }: Props) {
  const { t } = useWords();
  const [proof, setProof] = useState<Proof>({});
  const whole = wholeProof(wanted, proof);
  return (
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (whole !== null) onProof(whole);
      }}
    >
      <ProofFields wanted={wanted} proof={proof} onChange={setProof} />
      <ProblemNote error={error} />
      <div className="factor-actions">
        <Button look={look} type="submit" busy={busy} disabled={whole === null} testId={testId}>
          {go}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{t('factor.cancel')}</Button>}
      </div>
    </form>
  );
}
