import { formatCycle } from '@tctp/contracts';
import type { CommandResult, Session, TaskDetail } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { sessionQuery, taskQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { TaskProblem } from '../../parts/task/task-problem';
import { useSeen } from '../../parts/task/use-seen';
import { useKept } from '../../parts/use-kept';
import { HeadTools } from './head-tools';
import type { Acting } from './opened-action';
import { TaskBody } from './task-body';
import type { Draft } from './use-submitting';
import { mayHandIn, useSubmitting } from './use-submitting';
import './task-screen.css';

const route = getRouteApi('/frame/rich/tasks/$taskId');
const UNIT_ROLES = ['officer', 'head'];

export default function TaskScreen() {
  const { t } = useWords();
  const { taskId } = route.useParams();
  const session = useQuery(sessionQuery).data;
  const query = useQuery(taskQuery(taskId));
  if (query.data === undefined || session == null)
    return (
      <Screen title={t(query.isError ? 'task.failed' : 'loading')} back="/tasks">
        <Loaded query={query} rows={12}>
          {() => null}
        </Loaded>
      </Screen>
    );
  const whose = session.actingFor?.accountId ?? session.accountId;
  return <OpenTask key={`${taskId} ${whose}`} task={query.data} session={session} />;
}

/** One task with what is typed about it; another task, or another person, starts afresh. */
function OpenTask({ task, session }: { task: TaskDetail; session: Session }) {
  const { t, language } = useWords();
  const me = session.accountId;
  const [opened, setOpened] = useState<Acting['opened']>(null);
  const typed = useKept<Draft>(`${me}.${task.id}`);
  const decides = task.actions.includes('approve') || task.actions.includes('return');
  const seen = useSeen(task, me, decides || opened !== null || typed.kept !== null);
  const command = useCommand<CommandResult>();
  const handing = useSubmitting(task, seen, typed);
  const submitting = mayHandIn(task) ? handing : null;
  const acting: Acting = {
    seen,
    me,
    opened,
    close: () => setOpened(null),
    toggle(action, place) {
      const isOpen = opened?.action === action && opened.place === place;
      setOpened(isOpen ? null : { action, place });
    },
  };
  const subtitle = [
    t('task.ledBy', { unit: task.lead.name }),
    task.handler && t('task.handledBy', { person: task.handler.displayName }),
    t('task.row', { row: task.rowNumber }),
    formatCycle(task.cycle, language),
  ].filter((part) => part !== null);

  return (
    <Screen
      title={task.title}
      code={task.component.code}
      subtitle={subtitle.join(' · ')}
      back={UNIT_ROLES.includes(session.role) ? '/tasks' : '/plan'}
      tools={<HeadTools task={task} acting={acting} command={command} submitting={submitting} />}
    >
      <div className="stack task">
        <TaskProblem task={task} seen={seen} command={command} />
        <TaskBody task={task} acting={acting} submitting={submitting} />
      </div>
    </Screen>
  );
}
