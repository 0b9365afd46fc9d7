import type { DossierComponent } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';

/** An explanation waits for the reader: to the field where it is written, which stands below the fold. */
export function ToExplain({ component: { actions, line } }: { component: DossierComponent }) {
  const { t } = useWords();
  const answers = actions.includes('answer');
  if (!answers && !actions.includes('settle')) return null;
  return (
    <Button
      look="a"
      onClick={() => document.querySelector<HTMLElement>('#explain textarea')?.focus()}
      testId="to-explain"
    >
      {answers ? t('explain.answer') : t('explain.settle', { round: line.explanation?.round })}
    </Button>
  );
}
