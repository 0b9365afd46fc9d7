import type { CriteriaSetHead } from '@tctp/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { ChoiceField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { Panel } from '../../parts/panel';

/** Two sets, the older one first. */
export function ComparePicker({ sets }: { sets: readonly CriteriaSetHead[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const used = sets.find(({ usedBy }) => usedBy.length > 0) ?? sets[0];
  const [from, setFrom] = useState(used?.id ?? '');
  const [to, setTo] = useState(sets.find(({ id }) => id !== used?.id)?.id ?? '');
  const options = sets.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Panel title={t('criteria.compare')}>
      <form
        className="compare"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ to: '/admin/criteria-sets/compare', search: { from, to } });
        }}
      >
        <ChoiceField
          label={t('criteria.from')}
          value={from}
          options={options}
          onChange={setFrom}
          testId="compare-from"
        />
        <ChoiceField
          label={t('criteria.to')}
          value={to}
          options={options}
          onChange={setTo}
          testId="compare-to"
        />
        <Button look="p" type="submit" disabled={from === to} testId="compare">
          {t('criteria.compareNow')}
        </Button>
      </form>
      {from === to && <p className="small sub">{t('criteria.sameSet')}</p>}
    </Panel>
  );
}
