import type { AdminUnit, UnitChanged } from '@tctp/contracts';
import { useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ChoiceField, TextField, UnitField } from '../../parts/admin/fields';
import { Panel } from '../../parts/panel';
import { choicesOf } from './unit-command';
import { UnitForm } from './unit-form';

const KINDS = ['division', 'commune', 'public-service', 'authority'] as const;

interface Props {
  units: readonly AdminUnit[];
  onMade: (unitId: string) => void;
}

export function NewUnit({ units, onMade }: Props) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('division');
  const [parentId, setParentId] = useState(units.find((one) => one.parentId === null)?.id ?? '');
  const command = useCommand<UnitChanged>(({ unitId }) => onMade(unitId));
  return (
    <Panel title={t('units.new')}>
      <UnitForm
        verb={t('units.create')}
        testId="create-unit"
        complete={name.trim() !== '' && shortName.trim() !== '' && parentId !== ''}
        busy={command.isPending}
        error={command.error}
        onSubmit={({ reason }) =>
          command.mutate({ path: '/admin/units', body: { name, shortName, kind, parentId, reason } })
        }
      >
        <TextField label={t('units.name')} value={name} onChange={setName} testId="unit-name" autoFocus />
        <TextField
          label={t('units.shortName')}
          value={shortName}
          onChange={setShortName}
          maxLength={100}
          testId="unit-short-name"
        />
        <ChoiceField
          label={t('units.kindLabel')}
          value={kind}
          options={KINDS.map((one) => ({ value: one, label: t(`units.kind.${one}`) }))}
          onChange={setKind}
        />
        <UnitField
          label={t('units.parent')}
          value={parentId}
          options={choicesOf(units)}
          onChange={setParentId}
        />
      </UnitForm>
    </Panel>
  );
}
