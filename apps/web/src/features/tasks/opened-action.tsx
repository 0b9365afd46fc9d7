import type { TaskDetail } from '@tctp/contracts';
import { DirectiveForm } from '../../parts/task/directive-form';
import type { Seen } from '../../parts/task/use-seen';
import { ActionForm } from './action-form';
import type { Formed } from './actions';

type Place = 'head' | 'answer' | 'more';

/** The one action that stands open, and where. */
export interface Acting {
  seen: Seen;
  me: string;
  opened: { action: Formed | 'direct'; place: Place } | null;
  toggle: (action: Formed | 'direct', place: Place) => void;
  close: () => void;
}

interface Props {
  task: TaskDetail;
  acting: Acting;
  place: Place;
}

export function OpenedAction({ task, acting, place }: Props) {
  const { opened, close, seen, me } = acting;
  if (opened?.place !== place || !task.actions.includes(opened.action)) return null;
  if (opened.action === 'direct') return <DirectiveForm task={task} onDone={close} />;
  return (
    <ActionForm
      key={opened.action}
      task={task}
      seen={seen}
      action={opened.action}
      me={me}
      primary
      onDone={close}
    />
  );
}
