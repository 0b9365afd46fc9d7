import type { AdminUnit, UnitChanged } from '@tctp/contracts';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { unitCommand } from './unit-command';
import { UnitForm } from './unit-form';

export function CloseUnit({ unit, onDone }: { unit: AdminUnit; onDone: () => void }) {
  const { t } = useWords();
  const command = useCommand<UnitChanged>(onDone);
  return (
    <UnitForm
      verb={t('units.close')}
      testId="confirm-close"
      decided
      complete
      busy={command.isPending}
      error={command.error}
      onSubmit={(decided) => command.mutate(unitCommand(unit, 'close', decided))}
    >
      <p className="small sub">{t('units.closeWhy')}</p>
    </UnitForm>
  );
}
