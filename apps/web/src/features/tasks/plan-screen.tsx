import { formatDay } from '@tctp/contracts';
import type { PlanSummary, TaskSummary } from '@tctp/contracts';
import { isAmong } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { plansQuery, sessionQuery, tasksQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { ExportMenu } from '../../parts/export-menu';
import { tasksToExport } from '../../parts/export/tasks-to-export';
import { Loaded } from '../../parts/loaded';
import { Pick } from '../../parts/pick';
import { useKeptSearch } from '../../parts/saved-filters/kept-search';
import { SavedFilters } from '../../parts/saved-filters/saved-filters';
import { Screen } from '../../parts/screen';
import { OldDataNote } from '../../parts/old-data-note';
import { Tabs } from '../../parts/tabs';
import { usePhone } from '../../parts/use-phone';
import type { Group } from './groups';
import { groupOf, grouped } from './groups';
import { SORTS, filtersOf, narrow, sorted } from './narrow';
import type { TaskSearch } from './narrow';
import { TaskFiguresLine } from './task-figures-line';
import { TaskFilters } from './task-filters';
import { TaskGroups } from './task-groups';
import './task-list.css';

const route = getRouteApi('/frame/rich/plan');
const FILTERS = ['all', 'overdue', 'soon', 'waiting'] as const satisfies readonly (Group | 'all')[];
const NONE: readonly TaskSummary[] = [];
const NO_PLANS: readonly PlanSummary[] = [];
const EVERY_PLAN = 'all';

export default function PlanScreen() {
  const words = useWords();
  const { t } = words;
  const phone = usePhone();
  const { done } = route.useSearch();
  const search = route.useSearch({ select: filtersOf, structuralSharing: true });
  const navigate = route.useNavigate();
  const session = useQuery(sessionQuery).data;
  const keeps = session != null && isAmong({ role: session.role }, 'keepers') && session.actingFor === null;
  const plans = useQuery(plansQuery).data ?? NO_PLANS;
  const planId = search.plan ?? session?.planId ?? EVERY_PLAN;
  const plan = plans.find(({ id }) => id === planId);
  const query = useQuery(tasksQuery('all'));
  const every = query.data ?? NONE;
  const tasks = useMemo(
    () => (planId === EVERY_PLAN ? every : every.filter((task) => task.planId === planId)),
    [every, planId],
  );
  const found = useMemo(() => narrow(tasks, search), [tasks, search]);
  const groups = useMemo(() => grouped(found), [found]);
  const sort = SORTS.find((one) => one === search.sort);
  const filter = FILTERS.find((one) => one === search.filter) ?? 'all';
  const shown = useMemo(() => {
    const kept = filter === 'all' ? found : found.filter((task) => groupOf(task) === filter);
    return sort === undefined ? kept : sorted(kept, sort);
  }, [found, filter, sort]);
  const units = useMemo(() => leadsOf(tasks), [tasks]);
  const apply = (next: TaskSearch) => void navigate({ search: next as typeof search, replace: true });
  const change = (part: TaskSearch) => apply({ ...search, ...part });
  useKeptSearch('plan', search, apply);

  const subtitle =
    plan === undefined
      ? undefined
      : t('plan.subtitle', { number: plan.number, day: formatDay(plan.issuedOn), count: plan.taskCount });

  const tabs = (
    <Tabs
      label={t('tasks.filter.label')}
      value={filter}
      options={FILTERS.map((value) => ({
        value,
        label:
          value === 'all'
            ? `${t('tasks.filter.all')} ${found.length}`
            : `${t(`tasks.filter.${value}`)} ${groups.get(value)?.length ?? 0}`,
      }))}
      onChange={(next) => change({ filter: next === 'all' ? undefined : next })}
      testId="filter"
    />
  );

  return (
    <Screen
      title={t('place.plan')}
      subtitle={subtitle}
      tools={
        <>
          {keeps && (
            <Link to="/additions" className="btn" data-testid="to-additions">
              {t('additions.title')}
            </Link>
          )}
          {shown.length > 0 && <ExportMenu {...tasksToExport(t('place.plan'), shown, words)} />}
        </>
      }
    >
      <Loaded query={query} rows={10}>
        {() => (
          <>
            <OldDataNote query={query} />
            <TaskFiguresLine tasks={found} brief>
              {!phone && tabs}
            </TaskFiguresLine>
            <TaskFilters
              search={search}
              fields={plan?.fields ?? []}
              change={change}
              tabs={phone && tabs}
              more={
                <>
                  {plans.length > 1 && (
                    <Pick
                      label={t('plan.which')}
                      value={planId}
                      options={[
                        ...plans.map(({ id, number, year }) => ({ value: id, label: `${number} · ${year}` })),
                        { value: EVERY_PLAN, label: t('plan.everyPlan') },
                      ]}
                      onChange={(next) => change({ plan: next, field: undefined })}
                      testId="pick-plan"
                    />
                  )}
                  <Pick
                    label={t('plan.unit')}
                    all={t('plan.everyUnit')}
                    value={search.unit}
                    options={units}
                    onChange={(unit) => change({ unit })}
                    testId="pick-unit"
                  />
                  <Pick
                    label={t('lists.sort')}
                    all={t('lists.byLoss')}
                    value={sort}
                    options={SORTS.map((value) => ({ value, label: t(`lists.by.${value}`) }))}
                    onChange={(next) => change({ sort: next })}
                    testId="pick-sort"
                  />
                </>
              }
            >
              <SavedFilters list="plan" search={search} apply={apply} />
            </TaskFilters>
            {shown.length === 0 ? (
              <div className="panel">
                <EmptyNote>{tasks.length === 0 ? t('lists.noPlan') : t('plan.none')}</EmptyNote>
              </div>
            ) : (
              <TaskGroups
                tasks={shown}
                showLead
                flat={sort !== undefined}
                done={done === 'yes' || search.state !== undefined}
                onDone={(show) =>
                  void navigate({ search: { ...search, ...(show ? { done: 'yes' } : {}) }, replace: true })
                }
              />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function leadsOf(tasks: readonly TaskSummary[]): { value: string; label: string }[] {
  return [...new Map(tasks.map(({ lead }) => [lead.id, lead.name]))]
    .map(([value, label]) => ({ value, label }))
    .sort((left, right) => left.label.localeCompare(right.label, 'vi', { numeric: true }));
}
