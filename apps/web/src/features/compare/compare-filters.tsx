import type { Comparison } from '@tctp/contracts';
import type { CompareSearch } from '../../api/compare-queries';
import { useWords } from '../../i18n/use-words';
import { Pick } from '../../parts/pick';

interface Props {
  view: Comparison;
  search: CompareSearch;
  change: (part: CompareSearch) => void;
}

export function CompareFilters({ view, search, change }: Props) {
  const { t } = useWords();
  return (
    <div className="filters">
      <Pick
        label={t('compare.yearLabel')}
        value={String(view.year)}
        options={(view.years.length === 0 ? [view.year] : view.years).map((year) => ({
          value: String(year),
          label: t('compare.year', { year }),
        }))}
        onChange={(year) => change({ year })}
        testId="compare-year"
      />
      <Pick
        label={t('compare.kindLabel')}
        value={view.kind}
        options={view.kinds.map((kind) => ({ value: kind, label: t(`compare.by.${kind}`) }))}
        onChange={(kind) => change({ kind })}
        testId="compare-kind"
      />
      {view.tiers.length > 1 && (
        <Pick
          label={t('compare.tierLabel')}
          all={t('compare.allTiers')}
          value={search.tier}
          options={view.tiers.map((tier) => ({ value: tier, label: t(`compare.tier.${tier}`) }))}
          onChange={(tier) => change({ tier })}
          testId="compare-tier"
        />
      )}
      {view.parents.length > 1 && (
        <Pick
          label={t('compare.above')}
          all={t('compare.allParents')}
          value={search.parent}
          options={view.parents.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(parent) => change({ parent })}
          testId="compare-parent"
        />
      )}
    </div>
  );
}
