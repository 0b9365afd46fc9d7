import type { CommandResult, TaskDetail } from '@tctp/contracts';
import { taskCommand } from '../../api/use-command';
import type { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { usePhone } from '../../parts/use-phone';
import { formedIn } from './actions';
import type { Acting } from './opened-action';
import { SubmitButton } from './submit-button';
import { toUpload } from './to-upload';
import type { Submitting } from './use-submitting';

interface Props {
  task: TaskDetail;
  acting: Acting;
  command: ReturnType<typeof useCommand<CommandResult>>;
  /** Null where the reader's unit does not hand in now. */
  submitting: Submitting | null;
}

/** The next thing to do, filled, and the two that hurry. On a phone they stand under the thumb, with handing in. */
export function HeadTools({ task, acting, command, submitting }: Props) {
  const { word } = useWords();
  const phone = usePhone();
  const may = (action: TaskDetail['actions'][number]) => task.actions.includes(action);
  const decides = may('approve') || may('return') || formedIn('answer', task.actions).length > 0;
  const first = may('accept') ? 'accept' : may('takeForReview') ? 'takeForReview' : null;
  const isReady = submitting !== null && submitting.blocking.length === 0;

  const often = [...formedIn('often', task.actions), ...(may('direct') ? (['direct'] as const) : [])];
  /* An open form has the filled button; so has whoever waits for an answer. */
  const isFree = !decides && !isReady && acting.opened === null;

  const next = (
    <>
      {may('addEvidence') && (
        <Button
          look={first === null && isFree ? 'p' : 'plain'}
          icon="plus"
          onClick={toUpload}
          testId="action-addEvidence"
        >
          {word('action', 'addEvidence')}
        </Button>
      )}
      {first !== null && (
        <Button
          look={isFree ? 'p' : 'plain'}
          busy={command.isPending}
          onClick={() => command.mutate(taskCommand({ id: task.id, version: acting.seen.version }, first))}
          testId={`action-${first}`}
        >
          {word('action', first)}
        </Button>
      )}
    </>
  );
  if (!phone)
    return (
      <>
        {often.map((action) => (
          <Button
            key={action}
            aria-expanded={acting.opened?.action === action}
            onClick={() => acting.toggle(action, 'head')}
            testId={`action-${action}`}
          >
            {word('action', action)}
          </Button>
        ))}
        {next}
      </>
    );
  if (may('approve') || may('return') || (first === null && !may('addEvidence'))) return null;
  return (
    <div className="thumb task-thumb">
      {next}
      {submitting !== null && (first === null || isReady) && <SubmitButton submitting={submitting} />}
    </div>
  );
}
