import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import type { Submitting } from './use-submitting';

interface Props {
  submitting: Submitting;
  /** The filled button stands elsewhere now. */
  quiet?: boolean;
}

/** One press hands in; as long as something stops it, the press leads there. */
export function SubmitButton({ submitting: { blocking, press, command }, quiet = false }: Props) {
  const { t, word } = useWords();
  return (
    <Button
      look={blocking.length === 0 && !quiet ? 'p' : 'plain'}
      busy={command.isPending}
      onClick={press}
      testId="action-submit"
    >
      {blocking.length === 0 ? word('action', 'submit') : t('check.submit', { count: blocking.length })}
    </Button>
  );
}
