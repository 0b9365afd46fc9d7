import type { TaskSummary } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { sessionQuery, tasksQuery } from '../../api/queries';
import { formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { Screen } from '../../parts/screen';
import { FilterTabs } from './filter-tabs';
import { grouped } from './groups';
import { TaskFiguresLine } from './task-figures-line';
import { TaskGroups } from './task-groups';
import './task-list.css';

const route = getRouteApi('/frame/tasks');

export default function MyTasksScreen() {
  const words = useWords();
  const { t } = words;
  const { filter = 'all' } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useQuery(sessionQuery).data;
  const query = useQuery(tasksQuery('mine'));
  const tasks = query.data ?? [];
  const lead = tasks.filter(({ relation }) => relation === 'lead');
  const coordinator = tasks.filter(({ relation }) => relation === 'coordinator');
  const shown = filter === 'lead' ? lead : filter === 'coordinator' ? coordinator : tasks;
  const counts = t('tasks.counts', { lead: lead.length, coordinator: coordinator.length });

  return (
    <Screen title={t('place.tasks')} subtitle={`${session?.unit.name ?? ''} · ${counts}`}>
      <Loaded query={query} rows={10}>
        {() => (
          <>
            <TaskFiguresLine tasks={shown}>
              <FilterTabs
                label={t('tasks.filter.label')}
                value={filter}
                options={[
                  { value: 'all', label: t('tasks.filter.all'), count: tasks.length },
                  { value: 'lead', label: t('relation.lead'), count: lead.length },
                  { value: 'coordinator', label: t('relation.coordinator'), count: coordinator.length },
                ]}
                onChange={(next) => void navigate({ search: { filter: next === 'all' ? undefined : next } })}
              />
            </TaskFiguresLine>
            <Calm tasks={shown} />
            {shown.length === 0 ? (
              <div className="panel">
                <EmptyNote>{t('tasks.none')}</EmptyNote>
              </div>
            ) : (
              <TaskGroups tasks={shown} />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

/** When nothing is about to be lost, the screen says so, and what comes next. */
function Calm({ tasks }: { tasks: readonly TaskSummary[] }) {
  const { t, language } = useWords();
  const groups = grouped(tasks);
  if (tasks.length === 0 || groups.get('overdue')?.length || groups.get('soon')?.length) return null;
  const nearest = groups.get('onTrack')?.[0];
  return (
    <div className="calm">
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
