import type { TaskSummary } from '@tctp/contracts';
import { useMemo } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import type { IconName } from '../../parts/icon';
import { Icon } from '../../parts/icon';
import { usePhone } from '../../parts/use-phone';
import { VirtualRows } from '../../parts/virtual-rows';
import type { Group } from './groups';
import { GROUPS, groupOf, grouped } from './groups';
import { TaskRow } from './task-row';
import './task-list.css';

const LOOKS: Record<Group, { icon: IconName; tone?: 'late' | 'soon' }> = {
  overdue: { icon: 'warn', tone: 'late' },
  soon: { icon: 'clock', tone: 'soon' },
  onTrack: { icon: 'clock' },
  predated: { icon: 'flag' },
  untimed: { icon: 'repeat' },
  waiting: { icon: 'wait' },
  done: { icon: 'check' },
};

/** As tall as they are most of the time: a row of two lines, and a head of its group. */
const HEIGHTS = { desk: { row: 62, head: 38 }, phone: { row: 180, head: 40 } } as const;

type Line =
  | { key: string; head: true; group: Group; count: number }
  | { key: string; head?: false; group: Group; task: TaskSummary; primary: boolean };

interface Props {
  tasks: readonly TaskSummary[];
  showLead?: boolean;
  /** In the order they came, without heads. */
  flat?: boolean;
  /** Whether those that are done stand in the list, or only their number under it. */
  done: boolean;
  onDone: (show: boolean) => void;
}

/** The groups of a list, what is lost next on top; as long as it is, only what is near the screen is drawn. */
export function TaskGroups({ tasks, showLead = false, flat = false, done, onDone }: Props) {
  const { t } = useWords();
  const heights = HEIGHTS[usePhone() ? 'phone' : 'desk'];
  const groups = useMemo(() => grouped(tasks), [tasks]);
  const finished = groups.get('done')?.length ?? 0;
  const showDone = done || finished === tasks.length;
  const lines = useMemo(() => {
    const shown = showDone ? tasks : tasks.filter((task) => groupOf(task) !== 'done');
    return flat ? rowsOf(shown) : linesOf(grouped(shown));
  }, [tasks, showDone, flat]);

  return (
    <>
      <div className="panel groups">
        <VirtualRows
          label={t('lists.table')}
          rows={lines}
          estimate={({ head }) => (head === true ? heights.head : heights.row)}
          columns={
            <div className="heads">
              {(['points', 'task', 'due', 'state', 'next'] as const).map((column) => (
                <span key={column} role="columnheader">
                  {t(`tasks.column.${column}`)}
                </span>
              ))}
            </div>
          }
        >
          {(line) => (line.head === true ? head(line) : <TaskRow {...line} showLead={showLead} />)}
        </VirtualRows>
      </div>
      {finished > 0 && finished < tasks.length && (
        <p className="done-line sub">
          {t('lists.done', { count: finished })} ·{' '}
          <Button look="quiet" small aria-expanded={done} onClick={() => onDone(!done)} testId="show-done">
            {done ? t('lists.hide') : t('tasks.unfold')}
          </Button>
        </p>
      )}
    </>
  );

  function head({ group, count }: Extract<Line, { head: true }>) {
    const { icon, tone } = LOOKS[group];
    return (
      <div role="cell" aria-colspan={5} className={`group-head ${tone ?? ''}`} data-testid={`group-${group}`}>
        <h2>
          <Icon name={icon} />
          {t(`tasks.group.${group}`)}
          <span className="cnt">{count}</span>
        </h2>
      </div>
    );
  }
}

function linesOf(groups: ReturnType<typeof grouped>): Line[] {
  const primary = primaryOf(GROUPS.flatMap((group) => groups.get(group) ?? []));
  return GROUPS.flatMap((group): Line[] => {
    const members = groups.get(group) ?? [];
    if (members.length === 0) return [];
    return [
      { key: group, head: true, group, count: members.length },
      ...members.map((task) => ({ key: task.id, group, task, primary: task.id === primary })),
    ];
  });
}

function rowsOf(tasks: readonly TaskSummary[]): Line[] {
  const primary = primaryOf(tasks);
  return tasks.map((task) => ({ key: task.id, group: groupOf(task), task, primary: task.id === primary }));
}

/** The first that asks this reader for something. */
function primaryOf(tasks: readonly TaskSummary[]): string | undefined {
  return tasks.find((task) => task.next !== null && groupOf(task) !== 'done')?.id;
}
