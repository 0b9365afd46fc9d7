import { draftCommand } from '../../api/draft-queries';
import { useCommand } from '../../api/use-command';
import { useDesk } from './desk';

/** The last thing done to a draft: it becomes a plan, or is put away. */
export function useClosing<Answer>(verb: 'activate' | 'discard', onDone: (answer: Answer) => void) {
  const desk = useDesk();
  const command = useCommand<Answer>(onDone);
  return {
    busy: command.isPending,
    error: command.error?.isStale === true ? null : command.error,
    send: (reason: string) =>
      command.mutate(draftCommand({ id: desk.view.head.id, version: desk.version() }, { verb, reason }), {
        onError: (error) => error.isStale && desk.overtaken(),
      }),
  };
}
