import type { CriteriaSetHead } from '@tctp/contracts';
import { formatMaximum } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { criteriaSetsQuery } from '../../api/admin-queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { Screen } from '../../parts/screen';
import { ComparePicker } from './compare-picker';
import './criteria-sets.css';

export default function CriteriaSetsScreen() {
  const { t } = useWords();
  const query = useQuery(criteriaSetsQuery);
  return (
    <Screen
      title={t('place.criteria')}
      subtitle={query.data && t('criteria.subtitle', { count: query.data.length })}
    >
      <Loaded query={query} rows={6}>
        {(sets) => (
          <div className="stack">
            <Panel title={t('criteria.sets')} flush>
              {sets.length === 0 ? (
                <EmptyNote>{t('criteria.none')}</EmptyNote>
              ) : (
                <ul>
                  {sets.map((set) => (
                    <SetRow key={set.id} set={set} />
                  ))}
                </ul>
              )}
            </Panel>
            {sets.length > 1 && <ComparePicker sets={sets} />}
          </div>
        )}
      </Loaded>
    </Screen>
  );
}

const MOST_NAMED = 4;

function SetRow({ set }: { set: CriteriaSetHead }) {
  const { t, language } = useWords();
  /* A province has a plan for each unit. */
  const usedBy = (plans: readonly string[]) => {
    const named = t('criteria.usedBy', { plans: plans.slice(0, MOST_NAMED).join(', ') });
    const more = plans.length - MOST_NAMED;
    return more > 0 ? `${named} ${t('criteria.usedByMore', { count: more })}` : named;
  };
  return (
    <li className="set-row" data-testid={`set-${set.id}`}>
      <div>
        <Link to="/admin/criteria-sets/$setId" params={{ setId: set.id }} className="strong">
          {set.title}
        </Link>
        <p className="small sub">
          {t('criteria.version', { version: set.version })}
          {set.usedBy.length > 0 && ` · ${usedBy(set.usedBy)}`}
        </p>
      </div>
      <p>
        {t('criteria.counts', { fields: set.fields, components: set.components })}
        <span className="small sub">
          {' '}
          · {t('criteria.total', { total: formatMaximum(set.total, language) })}
        </span>
      </p>
      <span className={set.completeness === 'complete' ? 'tag' : 'tag ask'}>
        {t(`criteria.completeness.${set.completeness}`)}
      </span>
    </li>
  );
}
