import type { TaskSummary } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import type { IconName } from '../../parts/icon';
import { Icon } from '../../parts/icon';
import type { Group } from './groups';
import { GROUPS, grouped } from './groups';
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

interface Props {
  tasks: readonly TaskSummary[];
  showLead?: boolean;
}

export function TaskGroups({ tasks, showLead = false }: Props) {
  const { t } = useWords();
  const groups = grouped(tasks);
  const first = GROUPS.filter((group) => group !== 'done')
    .flatMap((group) => groups.get(group) ?? [])
    .find((task) => task.next !== null);

  return (
    <>
      <div className="heads only-desk" aria-hidden="true">
        <span>{t('tasks.column.points')}</span>
        <span>{t('tasks.column.task')}</span>
        <span>{t('tasks.column.due')}</span>
        <span>{t('tasks.column.state')}</span>
        <span>{t('tasks.column.next')}</span>
      </div>
      <div className="panel groups">{GROUPS.map((group) => section(group, groups.get(group) ?? []))}</div>
    </>
  );

  function section(group: Group, members: readonly TaskSummary[]) {
    if (members.length === 0) return null;
    const { icon, tone } = LOOKS[group];
    const head = (
      <>
        <Icon name={icon} />
        {t(`tasks.group.${group}`)}
        <span className="cnt">{members.length}</span>
      </>
    );
    const rows = (
      <ul>
        {members.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            group={group}
            primary={task.id === first?.id}
            showLead={showLead}
          />
        ))}
      </ul>
    );
    if (group === 'done') {
      return (
        <details key={group} className="group" open={members.length === tasks.length}>
          <summary className="group-head">
            <h2>{head}</h2>
            <span className="unfold">{t('tasks.unfold')}</span>
          </summary>
          {rows}
        </details>
      );
    }
    return (
      <section key={group} className="group" data-testid={`group-${group}`}>
        <div className={`group-head ${tone ?? ''}`}>
          <h2>{head}</h2>
        </div>
        {rows}
      </section>
    );
  }
}
