import { formatDay } from '@tctp/contracts';
import { foldText } from '@tctp/domain';
import type { TaskSummary } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { plansQuery, sessionQuery, tasksQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { FilterTabs } from './filter-tabs';
import type { Group } from './groups';
import { groupOf, grouped } from './groups';
import { TaskFiguresLine } from './task-figures-line';
import { TaskGroups } from './task-groups';
import './task-list.css';

const route = getRouteApi('/frame/rich/plan');
const FILTERS = ['all', 'overdue', 'soon', 'waiting'] as const satisfies readonly (Group | 'all')[];

export default function PlanScreen() {
  const { t } = useWords();
  const { filter = 'all', unit, q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useQuery(sessionQuery).data;
  const plan = useQuery(plansQuery).data?.find(({ id }) => id === session?.planId);
  const query = useQuery(tasksQuery('all'));
  const tasks = query.data ?? [];
  const found = tasks.filter((task) => (unit === undefined || task.lead.id === unit) && matches(task, q));
  const groups = grouped(found);
  const shown = filter === 'all' ? found : found.filter((task) => groupOf(task) === filter);
  const units = [...new Map(tasks.map(({ lead }) => [lead.id, lead.name])).entries()];
  const subtitle =
    plan === undefined
      ? undefined
      : t('plan.subtitle', { number: plan.number, day: formatDay(plan.issuedOn), count: plan.taskCount });

  return (
    <Screen title={t('place.plan')} subtitle={subtitle}>
      <Loaded query={query} rows={10}>
        {() => (
          <>
            <TaskFiguresLine tasks={found} />
            <div className="filters">
              <FilterTabs
                label={t('tasks.filter.label')}
                value={filter}
                options={FILTERS.map((value) => ({
                  value,
                  label: value === 'all' ? t('tasks.filter.all') : t(`tasks.filter.${value}`),
                  count: value === 'all' ? found.length : (groups.get(value)?.length ?? 0),
                }))}
                onChange={(next) => change({ filter: next === 'all' ? undefined : next })}
              />
              <Select
                aria-label={t('plan.unit')}
                value={unit ?? ''}
                options={[
                  { value: '', label: t('plan.everyUnit') },
                  ...units.map(([id, name]) => ({ value: id, label: name })),
                ]}
                onChange={(id) => change({ unit: id === '' ? undefined : id })}
                popupMatchSelectWidth={false}
                style={{ minWidth: 180 }}
              />
              <Input
                allowClear
                prefix={<Icon name="search" small />}
                placeholder={t('plan.search')}
                aria-label={t('plan.search')}
                value={q}
                onChange={(event) => change({ q: event.target.value || undefined })}
                style={{ width: 240 }}
              />
            </div>
            {shown.length === 0 ? (
              <div className="panel">
                <EmptyNote>{t('plan.none')}</EmptyNote>
              </div>
            ) : (
              <TaskGroups tasks={shown} showLead />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );

  function change(part: { filter?: Exclude<(typeof FILTERS)[number], 'all'>; unit?: string; q?: string }) {
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  }
}

function matches(task: TaskSummary, words: string): boolean {
  const text = foldText(`${task.component.code} ${task.title} ${task.lead.name} ${task.lead.shortName}`);
  return foldText(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
