import { EXTENSION_STATES, OBSTACLE_STATES, TIME_STATES, WORK_STATES } from '@tctp/domain';
import type { TimeState, WorkState } from '@tctp/domain';
import { contextShape } from './snapshot-shape';
import type { TaskSnapshot } from './task-snapshot';

const RUNNING: readonly TimeState[] = ['onTrack', 'dueSoon', 'overdue', 'predated', 'untimed'];

/** Where the clock may stand while the work stands somewhere. */
const CLOCKS: Readonly<Record<WorkState, readonly TimeState[]>> = {
  assigned: RUNNING,
  inProgress: RUNNING,
  returned: RUNNING,
  withdrawn: RUNNING,
  reopened: RUNNING,
  submitted: ['answered'],
  underReview: ['answered'],
  notApplicableAsked: ['answered'],
  blocked: ['waiting'],
  approved: ['settled'],
  notApplicable: ['settled'],
};

/** Why no machine could have written this snapshot; null when one could. */
export function checkSnapshot(snapshot: TaskSnapshot): string | null {
  const { work, time, obstacle, extension, context } = snapshot;
  if (!WORK_STATES.includes(work) || !TIME_STATES.includes(time))
    return `it names unknown states "${work}" and "${time}"`;
  if (!OBSTACLE_STATES.includes(obstacle) || !EXTENSION_STATES.includes(extension))
    return `it names unknown states "${obstacle}" and "${extension}"`;
  const misshapen = contextShape(context, 'context');
  if (misshapen !== null) return `it has no sound "${misshapen}"`;
  if (!CLOCKS[work].includes(time)) return `work "${work}" cannot stand beside a clock that is "${time}"`;
  if ((context.settlement !== null) !== (time === 'settled'))
    return `a verdict "${context.settlement}" cannot stand beside a clock that is "${time}"`;
  if ((context.obstacle !== null) !== (obstacle !== 'none'))
    return `its obstacle is "${obstacle}", but who reported it is ${context.obstacle?.by ?? 'nobody'}`;
  if ((context.extension !== null) !== (extension === 'asked'))
    return `its extension is "${extension}", but who asked is ${context.extension?.by ?? 'nobody'}`;
  if ((context.petition !== null) !== (work === 'blocked'))
    return `work "${work}" waits for petition ${context.petition?.document ?? 'none'}`;
  return null;
}
