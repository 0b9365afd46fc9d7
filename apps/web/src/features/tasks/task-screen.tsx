import { formatCycle } from '@tctp/contracts';
import type { CommandResult, TaskDetail } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { sessionQuery, taskQuery } from '../../api/queries';
import type { TaskVerb } from '../../api/use-command';
import { taskCommand, useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { Screen } from '../../parts/screen';
import { TaskBody } from './task-body';
import './task-screen.css';

const route = getRouteApi('/frame/rich/tasks/$taskId');
const UNIT_ROLES = ['officer', 'head'];

export default function TaskScreen() {
  const { taskId } = route.useParams();
  const words = useWords();
  const { t } = words;
  const session = useQuery(sessionQuery).data;
  const query = useQuery(taskQuery(taskId));
  const task = query.data;
  const command = useCommand<CommandResult>();
  const cycle = task === undefined ? null : formatCycle(task.cycle, words.language);
  const subtitle =
    task === undefined
      ? undefined
      : [
          t('task.ledBy', { unit: task.lead.name }),
          task.handler && t('task.handledBy', { person: task.handler.displayName }),
          t('task.row', { row: task.rowNumber }),
          cycle,
        ]
          .filter((part) => part !== null)
          .join(' · ');

  return (
    <Screen
      key={taskId}
      title={task?.title ?? t('loading')}
      {...(task === undefined ? {} : { code: task.component.code, subtitle })}
      back={
        session !== undefined && session !== null && UNIT_ROLES.includes(session.role) ? '/tasks' : '/plan'
      }
      tools={task !== undefined && primaryOf(task)}
    >
      <div className="stack">
        <ProblemNote error={command.error} />
        <Loaded query={query} rows={12}>
          {(loaded) => <TaskBody task={loaded} />}
        </Loaded>
      </div>
    </Screen>
  );

  /** One at most; submitting and deciding have theirs beside their forms. */
  function primaryOf(open: TaskDetail) {
    const may = (action: TaskDetail['actions'][number]) => open.actions.includes(action);
    if (may('accept')) return bar(button(open, 'accept', true));
    if (may('takeForReview')) return bar(button(open, 'takeForReview', !may('approve')));
    if (may('addEvidence') && !may('submit')) {
      return bar(
        <Button
          type="primary"
          icon={<Icon name="plus" />}
          onClick={toUpload}
          data-testid="action-addEvidence"
        >
          {words.word('action', 'addEvidence')}
        </Button>,
      );
    }
    return null;
  }

  function button(open: TaskDetail, verb: TaskVerb & TaskDetail['actions'][number], primary: boolean) {
    return (
      <Button
        type={primary ? 'primary' : 'default'}
        loading={command.isPending}
        onClick={() => command.mutate(taskCommand(open, verb))}
        data-testid={`action-${verb}`}
      >
        {words.word('action', verb)}
      </Button>
    );
  }
}

function bar(content: ReactNode) {
  return <div className="thumb">{content}</div>;
}

function toUpload() {
  const panel = document.getElementById('add-evidence');
  panel?.scrollIntoView({ behavior: 'smooth', block: 'center' });
  panel?.querySelector<HTMLElement>('[role="button"]')?.focus({ preventScroll: true });
}
