import type { ComparedUnit, Comparison } from '@tctp/contracts';
import { groupedBy } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { compareQuery } from '../../api/compare-queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { ExportMenu } from '../../parts/export-menu';
import { Loaded } from '../../parts/loaded';
import { OldDataNote } from '../../parts/old-data-note';
import { Panel } from '../../parts/panel';
import { Screen } from '../../parts/screen';
import { CompareFilters } from './compare-filters';
import { compareExport } from './compare-export';
import { RankTable } from './rank-table';
import { RollUpPanel } from './roll-up-panel';
import './compare.css';

const route = getRouteApi('/frame/rich/compare');

/** All units that are appraised, side by side. */
export default function CompareScreen() {
  const words = useWords();
  const { t } = words;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(compareQuery(search));
  const view = query.data;
  return (
    <Screen
      title={t('place.compare')}
      subtitle={view && t('compare.subtitle', { year: view.year, count: view.units.length })}
      tools={view !== undefined && view.units.length > 0 && <ExportMenu {...compareExport(view, words)} />}
    >
      <OldDataNote query={query} />
      <Loaded query={query} rows={12}>
        {(loaded) => (
          <div className="stack">
            <CompareFilters
              view={loaded}
              search={search}
              change={(part) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true })}
            />
            {loaded.units.length === 0 ? (
              <div className="panel">
                <EmptyNote>{t('compare.none')}</EmptyNote>
              </div>
            ) : (
              <Tiers view={loaded} />
            )}
            {loaded.rollUp.length > 0 && <RollUpPanel rollUp={loaded.rollUp} />}
          </div>
        )}
      </Loaded>
    </Screen>
  );
}

/** Ranks are within a tier under one set; two sets are two tables. */
function Tiers({ view }: { view: Comparison }) {
  const { t } = useWords();
  const tiers = groupedBy(view.units, ({ tier, set }) => `${tier} ${set.id}`);
  return [...tiers].map(([key, units]) => {
    const [first] = units;
    if (first === undefined) return null;
    const title = t(`compare.tier.${first.tier}`);
    return (
      <Panel key={key} title={title} aside={rankedBy(units)} flush>
        <RankTable label={title} units={units} view={view} />
      </Panel>
    );
  });

  function rankedBy(units: readonly ComparedUnit[]) {
    const ranked = units.filter(({ rank }) => rank !== null).length;
    return t('compare.rankedBy', {
      kind: t(`compare.by.${view.kind}`).toLowerCase(),
      ranked,
      count: units.length,
    });
  }
}
