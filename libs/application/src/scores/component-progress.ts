import type { WorkCalendar } from '@tctp/calendar';
import type { Component, Facts, Points } from '@tctp/domain';
import type { ComponentProgress, TaskProgress } from '@tctp/forecast';
import { combineFacts, scoreFacts } from '@tctp/scoring';
import { scoringContextOf } from './scoring-context';

/** One task of a component and the facts that stand for it. */
export interface TaskWithFacts extends TaskProgress {
  /** When the standing submission was handed in; later ones speak after earlier ones. */
  submittedAt: string | null;
  claimed: Facts | null;
  reviewed: Facts | null;
}

/** How far a component has come, its points reckoned from the facts of all its tasks and cycles. */
export function componentProgress(
  component: Component,
  tasks: readonly TaskWithFacts[],
  official: Points | null,
  calendar: WorkCalendar,
): ComponentProgress {
  const inOrder = [...tasks].sort((left, right) =>
    (left.submittedAt ?? '').localeCompare(right.submittedAt ?? ''),
  );
  const pointsOf = (facts: readonly Facts[]): Points | null => {
    if (facts.length === 0) return null;
    const scored = scoreFacts(component, combineFacts(component, facts), scoringContextOf(calendar));
    return scored.ok ? scored.points : null;
  };
  return {
    componentCode: component.code,
    tasks: tasks.map(({ submittedAt: _at, claimed: _claimed, reviewed: _reviewed, ...task }) => task),
    claimed: pointsOf(inOrder.map(({ claimed }) => claimed).filter(isStated)),
    reviewed: pointsOf(inOrder.map(({ reviewed }) => reviewed).filter(isStated)),
    official,
  };
}

function isStated(facts: Facts | null): facts is Facts {
  return facts !== null;
}
