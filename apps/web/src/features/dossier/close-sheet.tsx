import type { Dossier } from '@tctp/contracts';
import { closeCommand } from '../../api/dossier-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';

interface Props {
  planId: string;
  dossier: Dossier;
  open: boolean;
  onClose: () => void;
}

/** What stands in the way is said before it is refused. */
export function CloseSheet({ planId, dossier, open, onClose }: Props) {
  const { t } = useWords();
  const command = useCommand<{ id: string }>(onClose);
  const { toScore } = dossier.totals;
  const explaining = dossier.components.filter(
    ({ explanation }) => explanation !== null && explanation.state !== 'settled',
  ).length;
  return (
    <Sheet title={t('close.title')} open={open} onClose={onClose}>
      <p>{t('close.what')}</p>
      {toScore > 0 && <Note tone="warn">{t('close.still', { count: toScore })}</Note>}
      {explaining > 0 && <Note tone="warn">{t('close.explaining', { count: explaining })}</Note>}
      <ProblemNote error={command.error} />
      <Button
        look="p"
        icon="lock"
        busy={command.isPending}
        disabled={toScore > 0 || explaining > 0}
        onClick={() => command.mutate(closeCommand(planId))}
        testId="close-confirm"
      >
        {t('close.go')}
      </Button>
    </Sheet>
  );
}
