import type { Component, Points } from '@tctp/domain';
import type { ComponentProgress } from './forecast-input';
import type { Standing } from './standing';
import { standingOf } from './standing';

/**
 * Components of one field that may lose points nobody can count, because the source gives them no maximum.
 */
export interface UnknownRisk {
  fieldCode: string;
  components: readonly { code: string; title: string; state: UnknownState }[];
  /** They share this much: the maximum of the line that stands for the rest of the field. */
  atMost: Points;
}

export type UnknownState = 'open' | 'overdue' | 'submitted';

const STATE_OF: Record<Standing, UnknownState | null> = {
  noTask: 'open',
  notApplicable: null,
  approved: null,
  handedIn: 'submitted',
  blocked: 'open',
  allOverdue: 'overdue',
  someOverdue: 'overdue',
  open: 'open',
};

/**
 * Null when nothing is open any more: every component is approved, does not apply, or has its official score.
 */
export function unknownRisk(
  fieldCode: string,
  atMost: Points,
  components: readonly { component: Component; progress: ComponentProgress }[],
): UnknownRisk | null {
  const open = components.flatMap(({ component: { code, title }, progress }) => {
    const state = progress.official === null ? STATE_OF[standingOf(progress.tasks)] : null;
    return state === null ? [] : [{ code, title, state }];
  });
  return open.length === 0 ? null : { fieldCode, components: open, atMost };
}
