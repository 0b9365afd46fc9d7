import { foldText } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { unitsQuery } from '../api/colleague-queries';
import { useWords } from '../i18n/use-words';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (unitId: string) => void;
  except?: string | undefined;
  testId: string;
}

/** A unit that can have work in hand, found with or without diacritics. */
export function UnitPick({ id, value, onChange, except, testId }: Props) {
  const { t } = useWords();
  const query = useQuery(unitsQuery);
  return (
    <Select
      id={id}
      value={value ?? undefined}
      onChange={onChange}
      loading={query.isPending}
      status={query.isError ? 'error' : ''}
      placeholder={t('pick.unit')}
      notFoundContent={t('pick.noUnit')}
      showSearch={{ optionFilterProp: 'folded', filterOption: found }}
      options={(query.data ?? [])
        .filter((unit) => unit.kind !== 'group' && unit.id !== except)
        .map((unit) => ({
          value: unit.id,
          label: unit.name,
          folded: foldText(`${unit.name} ${unit.shortName}`),
        }))}
      data-testid={testId}
    />
  );
}

function found(typed: string, option?: { folded?: string }): boolean {
  return option?.folded?.includes(foldText(typed)) ?? false;
}
