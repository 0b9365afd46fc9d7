import type { CommandResult, TaskDetail } from '@tctp/contracts';
import { taskCommand, useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Panel } from '../../parts/panel';
import { TaskProblem } from '../../parts/task/task-problem';
import { usePhone } from '../../parts/use-phone';
import { formedIn } from './actions';
import type { Acting } from './opened-action';
import { OpenedAction } from './opened-action';

/** What is done seldom, or needs a sentence; on a phone also what stands in the head elsewhere. */
export function MoreActions({ task, acting }: { task: TaskDetail; acting: Acting }) {
  const { t, word } = useWords();
  const phone = usePhone();
  const withdraw = useCommand<CommandResult>();
  const mayWithdraw = task.actions.includes('withdraw');
  const formed = [
    ...(phone ? formedIn('often', task.actions) : []),
    ...(phone && task.actions.includes('direct') ? (['direct'] as const) : []),
    ...formedIn('seldom', task.actions),
  ];
  if (formed.length === 0 && !mayWithdraw) return null;
  return (
    <Panel id="more" title={t('more.title')}>
      <div className="more">
        {mayWithdraw && (
          <Button
            busy={withdraw.isPending}
            onClick={() =>
              withdraw.mutate(taskCommand({ id: task.id, version: acting.seen.version }, 'withdraw'))
            }
            testId="action-withdraw"
          >
            {word('action', 'withdraw')}
          </Button>
        )}
        {formed.map((action) => (
          <Button
            key={action}
            aria-expanded={acting.opened?.action === action}
            onClick={() => acting.toggle(action, 'more')}
            testId={`action-${action}`}
          >
            {word('action', action)}
          </Button>
        ))}
      </div>
      <TaskProblem task={task} seen={acting.seen} command={withdraw} />
      <OpenedAction task={task} acting={acting} place="more" />
    </Panel>
  );
}
