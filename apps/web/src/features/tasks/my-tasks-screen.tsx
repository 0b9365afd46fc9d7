import type { TaskSummary } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { plansQuery, sessionQuery, tasksQuery } from '../../api/queries';
import { formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { ExportMenu } from '../../parts/export-menu';
import { tasksToExport } from '../../parts/export/tasks-to-export';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { useKeptSearch } from '../../parts/saved-filters/kept-search';
import { SavedFilters } from '../../parts/saved-filters/saved-filters';
import { Screen } from '../../parts/screen';
import { OldDataNote } from '../../parts/old-data-note';
import { Tabs } from '../../parts/tabs';
import { usePhone } from '../../parts/use-phone';
import { grouped } from './groups';
import { filtersOf, narrow, sorted } from './narrow';
import type { TaskSearch } from './narrow';
import { TaskFiguresLine } from './task-figures-line';
import { TaskFilters } from './task-filters';
import { TaskGroups } from './task-groups';
import './task-list.css';

const route = getRouteApi('/frame/tasks');
type Tasks = readonly TaskSummary[];
const NONE: Tasks = [];

export default function MyTasksScreen() {
  const words = useWords();
  const { t } = words;
  const phone = usePhone();
  const { done } = route.useSearch();
  const search = route.useSearch({ select: filtersOf, structuralSharing: true });
  const navigate = route.useNavigate();
  const session = useQuery(sessionQuery).data;
  const plan = useQuery(plansQuery).data?.find(({ id }) => id === session?.planId);
  const query = useQuery(tasksQuery('mine'));
  const tasks = query.data ?? NONE;
  const found = useMemo(() => narrow(tasks, search), [tasks, search]);
  const apply = (next: TaskSearch) => void navigate({ search: next as typeof search, replace: true });
  const change = (part: TaskSearch) => apply({ ...search, ...part });
  useKeptSearch('tasks', search, apply);

  const of = (relation: TaskSummary['relation']) => found.filter((task) => task.relation === relation);
  const [lead, coordinator] = [of('lead'), of('coordinator')];
  const shown = search.filter === 'lead' ? lead : search.filter === 'coordinator' ? coordinator : found;
  const counts = t('tasks.counts', {
    lead: tasks.filter(({ relation }) => relation === 'lead').length,
    coordinator: tasks.filter(({ relation }) => relation === 'coordinator').length,
  });

  const tabs = (
    <Tabs
      label={t('tasks.filter.label')}
      value={search.filter ?? 'all'}
      options={[
        { value: 'all', label: `${t('tasks.filter.all')} ${found.length}` },
        { value: 'lead', label: `${t('relation.lead')} ${lead.length}` },
        { value: 'coordinator', label: `${t('relation.coordinator')} ${coordinator.length}` },
      ]}
      onChange={(next) => change({ filter: next === 'all' ? undefined : next })}
      testId="filter"
    />
  );

  return (
    <Screen
      title={t('place.tasks')}
      subtitle={`${session?.unit.name ?? ''} · ${counts}`}
      tools={shown.length > 0 && <ExportMenu {...tasksToExport(t('place.tasks'), shown, words)} />}
    >
      <Loaded query={query} rows={10}>
        {() => (
          <>
            <OldDataNote query={query} />
            <TaskFiguresLine tasks={shown}>{!phone && tabs}</TaskFiguresLine>
            <TaskFilters search={search} fields={plan?.fields ?? []} change={change} tabs={phone && tabs}>
              <SavedFilters list="tasks" search={search} apply={apply} />
            </TaskFilters>
            <Calm tasks={tasks} />
            {shown.length === 0 ? (
              <div className="panel">
                <EmptyNote>{tasks.length === 0 ? t('tasks.none') : t('plan.none')}</EmptyNote>
              </div>
            ) : (
              <TaskGroups
                tasks={shown}
                done={done === 'yes'}
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

/** When nothing is about to be lost, the screen says so, and what comes next. */
function Calm({ tasks }: { tasks: Tasks }) {
  const { t, language } = useWords();
  const groups = useMemo(() => grouped(tasks), [tasks]);
  if (tasks.length === 0 || groups.get('overdue')?.length || groups.get('soon')?.length) return null;
  const [nearest] = sorted(groups.get('onTrack') ?? NONE, 'due');
  return (
    <div className="calm" data-testid="calm">
      <Note tone="ok">
        {t('tasks.calm')}{' '}
        {nearest !== undefined &&
          nearest.due.lastDay !== null &&
          t('tasks.nearest', {
            title: `${nearest.component.code} ${nearest.title}`,
            day: formatWeekday(nearest.due.lastDay, language),
          })}
      </Note>
    </div>
  );
}
