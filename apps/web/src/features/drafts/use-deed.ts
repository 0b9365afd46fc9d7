import type { DraftChanged, DraftFinding } from '@tctp/contracts';
import type { DraftEdit } from '@tctp/domain';
import { draftCommand } from '../../api/draft-queries';
import type { DraftDeed } from '../../api/draft-queries';
import { useCommand } from '../../api/use-command';
import { useDesk } from './desk';

/** One change to the draft. Being overtaken is said once for the whole screen; any other refusal stays beside the form. */
export function useDeed(onDone?: () => void) {
  const desk = useDesk();
  const command = useCommand<DraftChanged>();
  return {
    busy: command.isPending,
    error: command.error?.isStale === true ? null : command.error,
    send: (deed: DraftDeed) =>
      command.mutate(draftCommand({ id: desk.view.head.id, version: desk.version() }, deed), {
        onSuccess: (answer) => {
          desk.changed(answer, deed.reason, settledBy(deed));
          onDone?.();
        },
        onError: (error) => error.isStale && desk.overtaken(),
      }),
  };
}

function settledBy(deed: DraftDeed): readonly string[] {
  if (deed.verb === 'settle') return [deed.findingKey];
  return deed.verb === 'ignore' ? deed.findingKeys : [];
}

/** What was changed by hand settles the matter it was changed for. */
export function editDeed(
  edits: readonly DraftEdit[],
  reason: string,
  finding: DraftFinding | null,
): DraftDeed {
  if (finding === null) return { verb: 'edit', edits, reason };
  return { verb: 'settle', findingKey: finding.key, settle: { by: 'edit', edits: [...edits] }, reason };
}
