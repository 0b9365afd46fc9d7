import type { WorkCalendar } from '@tctp/calendar';
import type { Component, Facts, Points } from '@tctp/domain';
import type { ComponentProgress, Ruled, TaskProgress } from '@tctp/forecast';
import { combineFacts, scoreFacts } from '@tctp/scoring';
import type { LedgerRow } from '../read-models';
import { scoringContextOf } from './scoring-context';

/** One task of a component and the facts that stand for it. */
export interface TaskWithFacts extends TaskProgress {
  /** When the standing submission was handed in; later ones speak after earlier ones. */
  submittedAt: string | null;
  claimed: Facts | null;
  reviewed: Facts | null;
}

/** How far a component has come, its points reckoned from the facts of all its tasks and cycles, and of registers. */
export function componentProgress(
  component: Component,
  tasks: readonly TaskWithFacts[],
  official: Points | null,
  calendar: WorkCalendar,
  told: Facts = {},
): ComponentProgress {
  const inOrder = [...tasks].sort((left, right) =>
    (left.submittedAt ?? '').localeCompare(right.submittedAt ?? ''),
  );
  const scoreOf = (facts: readonly Facts[], more: Facts): Pick<LedgerRow, 'points' | 'reason'> | null => {
    if (facts.length === 0 && Object.keys(more).length === 0) return null;
    const all = { ...combineFacts(component, facts), ...more };
    const scored = scoreFacts(component, all, scoringContextOf(calendar));
    return scored.ok ? scored : null;
  };
  const reviewed = scoreOf(inOrder.map((task) => task.reviewed).filter(isStated), told);
  return {
    componentCode: component.code,
    tasks: tasks.map(({ submittedAt: _at, claimed: _claimed, reviewed: _reviewed, ...task }) => task),
    claimed: scoreOf(inOrder.map(({ claimed }) => claimed).filter(isStated), {})?.points ?? null,
    reviewed: reviewed?.points ?? null,
    official,
    ruled: leftOutBy(reviewed),
  };
}

/** What was reviewed and, by its rule, does not count: the rest of the set is rescaled. */
export function leftOutBy(reviewed: Pick<LedgerRow, 'points' | 'reason'> | null | undefined): Ruled | null {
  if (reviewed == null || reviewed.points !== null || !LEFT_OUT.includes(reviewed.reason.code)) return null;
  return { points: null, reason: reviewed.reason };
}

const LEFT_OUT = ['not-arisen-left-out', 'not-for-level-left-out', 'rule.external-left-out'];

function isStated(facts: Facts | null): facts is Facts {
  return facts !== null;
}
