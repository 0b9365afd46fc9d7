import type { CommandResult, TaskDetail } from '@tctp/contracts';
import { taskCommand, useCommand } from '../../api/use-command';
import { ProblemNote } from '../problem-note';
import { DecisionForm } from './decision-form';

/** The decision on a screen that stays where it is: it waits for the answer, and then asks for the task anew. */
export function DecisionPanel({ task }: { task: TaskDetail }) {
  const command = useCommand<CommandResult>();
  const submission = task.submissions[0]?.number ?? 0;
  return (
    <DecisionForm
      key={submission}
      task={task}
      busy={command.isPending}
      problem={<ProblemNote error={command.error} />}
      onDecide={({ verb, body }) => command.mutate(taskCommand(task, verb, body))}
    />
  );
}
