import type { CommandResult, TaskDetail } from '@tctp/contracts';
import type { TaskAction } from '@tctp/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { taskCommand, useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { DirectiveForm } from '../../parts/task/directive-form';
import { REASONED, ReasonForm } from './reason-form';
import type { Reasoned } from './reason-form';

type Opened = Reasoned | 'direct' | null;

/** What is done seldom, or needs a sentence. */
export function MoreActions({ task }: { task: TaskDetail }) {
  const { t, word } = useWords();
  const [opened, setOpened] = useState<Opened>(null);
  const withdraw = useCommand<CommandResult>();
  const reasoned = REASONED.filter((action) => task.actions.includes(action));
  const mayWithdraw = task.actions.includes('withdraw');
  const mayDirect = task.actions.includes('direct');
  if (reasoned.length === 0 && !mayWithdraw && !mayDirect) return null;
  const close = () => setOpened(null);

  return (
    <Panel id="more" title={t('more.title')}>
      <div className="more">
        {mayWithdraw && (
          <Button
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(taskCommand(task, 'withdraw'))}
            data-testid="action-withdraw"
          >
            {word('action', 'withdraw')}
          </Button>
        )}
        {reasoned.map((action) => toggle(action))}
        {mayDirect && toggle('direct')}
      </div>
      <ProblemNote error={withdraw.error} />
      {opened === 'direct' && mayDirect && <DirectiveForm task={task} onDone={close} />}
      {opened !== null && opened !== 'direct' && task.actions.includes(opened) && (
        <ReasonForm key={opened} task={task} verb={opened} onDone={close} />
      )}
    </Panel>
  );

  function toggle(action: (Reasoned & TaskAction) | 'direct') {
    return (
      <Button
        key={action}
        type={action === 'grantNotApplicable' && opened === null ? 'primary' : 'default'}
        aria-expanded={opened === action}
        onClick={() => setOpened(opened === action ? null : action)}
        data-testid={`action-${action}`}
      >
        {word('action', action)}
      </Button>
    );
  }
}
