import type { AdminUnit, UnitMerged } from '@tctp/contracts';
import { useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { UnitField } from '../../parts/admin/fields';
import { choicesOf, unitCommand } from './unit-command';
import { UnitForm } from './unit-form';

interface Props {
  unit: AdminUnit;
  units: readonly AdminUnit[];
  onMerged: (merged: UnitMerged) => void;
}

export function MergeUnit({ unit, units, onMerged }: Props) {
  const { t } = useWords();
  const [into, setInto] = useState('');
  const command = useCommand<UnitMerged>(onMerged);
  return (
    <UnitForm
      verb={t('units.mergeNow')}
      testId="confirm-merge"
      decided
      complete={into !== ''}
      busy={command.isPending}
      error={command.error}
      onSubmit={(decided) => command.mutate(unitCommand(unit, 'merge', { into, ...decided }))}
    >
      <UnitField
        label={t('units.into')}
        value={into}
        options={choicesOf(units, unit.id)}
        onChange={setInto}
        testId="unit-into"
      />
      <p className="small sub">{t('units.mergeWhy', { tasks: unit.openTasks, people: unit.people })}</p>
    </UnitForm>
  );
}
