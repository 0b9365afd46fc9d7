import type { UnitRef } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { PickOne } from '../../parts/pick-one';
import { FoldedField } from './folded-field';

interface Props {
  words: string;
  units: readonly UnitRef[];
  value: string | undefined;
  onChange: (unitId: string) => void;
  isOpen: boolean;
}

/** Words that no unit was found for: whichever is chosen is meant wherever they stand. */
export function UnmatchedField({ words, units, value, onChange, isOpen }: Props) {
  const { t } = useWords();
  const unit = units.find(({ id }) => id === value);
  return (
    <FoldedField
      label={t('drafts.unmatchedWords', { words })}
      value={unit?.name ?? <span className="tag ask">{t('drafts.unmatched')}</span>}
      isOpen={isOpen}
      testId="unmatched"
    >
      <PickOne
        value={value}
        onChange={onChange}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        none={t('pick.nothing')}
        search={t('pick.unit')}
        testId="pick-unmatched"
      />
      <p className="small sub">{t('drafts.everywhere')}</p>
    </FoldedField>
  );
}
