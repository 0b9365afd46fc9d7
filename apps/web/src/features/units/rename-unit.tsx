import type { AdminUnit, UnitChanged } from '@tctp/contracts';
import { useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { TextField } from '../../parts/admin/fields';
import { unitCommand } from './unit-command';
import { UnitForm } from './unit-form';

export function RenameUnit({ unit, onDone }: { unit: AdminUnit; onDone: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState(unit.name);
  const [shortName, setShortName] = useState(unit.shortName);
  const command = useCommand<UnitChanged>(onDone);
  return (
    <UnitForm
      verb={t('units.rename')}
      testId="confirm-rename"
      decided
      complete={name.trim() !== '' && shortName.trim() !== ''}
      busy={command.isPending}
      error={command.error}
      onSubmit={(decided) => command.mutate(unitCommand(unit, 'name', { name, shortName, ...decided }))}
    >
      <TextField label={t('units.newName')} value={name} onChange={setName} testId="unit-name" autoFocus />
      <TextField
        label={t('units.newShortName')}
        value={shortName}
        onChange={setShortName}
        maxLength={100}
        testId="unit-short-name"
      />
      <p className="small sub">{t('units.renameWhy')}</p>
    </UnitForm>
  );
}
