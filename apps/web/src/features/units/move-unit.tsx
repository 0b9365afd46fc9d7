import type { AdminUnit, UnitChanged } from '@tctp/contracts';
import { useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { UnitField } from '../../parts/admin/fields';
import { choicesOf, unitCommand } from './unit-command';
import { UnitForm } from './unit-form';

interface Props {
  unit: AdminUnit;
  units: readonly AdminUnit[];
  onDone: () => void;
}

export function MoveUnit({ unit, units, onDone }: Props) {
  const { t } = useWords();
  const [parentId, setParentId] = useState('');
  const command = useCommand<UnitChanged>(onDone);
  return (
    <UnitForm
      verb={t('units.move')}
      testId="confirm-move"
      complete={parentId !== ''}
      busy={command.isPending}
      error={command.error}
      onSubmit={({ reason }) => command.mutate(unitCommand(unit, 'parent', { parentId, reason }))}
    >
      <UnitField
        label={t('units.newParent')}
        value={parentId}
        options={choicesOf(units, unit.id)}
        onChange={setParentId}
        testId="unit-new-parent"
      />
    </UnitForm>
  );
}
