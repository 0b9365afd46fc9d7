import type { UnitList } from '@tctp/contracts';
import { Select } from 'antd';
import { useId } from 'react';
import { foldText } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';
import { UnitField } from '../../parts/admin/fields';
import type { Wanted } from './wanted';

interface Props {
  units: UnitList['units'];
  wanted: Wanted;
  onChange: (part: Partial<Wanted>) => void;
}

/** One unit leads; units and groups of them may have a part in it. */
export function LeadFields({ units, wanted: { leadUnitId, coordinatorIds }, onChange }: Props) {
  const { t } = useWords();
  const id = useId();
  const options = (list: Props['units']) => list.map(({ id: value, name }) => ({ value, label: name }));
  return (
    <>
      <UnitField
        label={t('additions.lead')}
        value={leadUnitId}
        options={options(units.filter(({ kind }) => kind !== 'group'))}
        onChange={(next) => onChange({ leadUnitId: next })}
        testId="add-lead"
      />
      <div className="field">
        <label htmlFor={id}>{t('additions.coordinators')}</label>
        <Select
          id={id}
          mode="multiple"
          value={[...coordinatorIds]}
          placeholder={t('additions.noCoordinators')}
          options={options(units.filter((unit) => unit.id !== leadUnitId))}
          onChange={(next: string[]) => onChange({ coordinatorIds: next })}
          showSearch={{
            filterOption: (typed, option) => foldText(option?.label ?? '').includes(foldText(typed)),
          }}
          aria-label={t('additions.coordinators')}
          data-testid="add-coordinators"
        />
      </div>
    </>
  );
}
