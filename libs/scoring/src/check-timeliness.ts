import type { Points, TimelinessRule } from '@tctp/domain';
import { comparePoints } from '@tctp/domain';
import { isDay } from './days';
import type { RuleFault } from './rule-fault';
import { fault } from './rule-fault';

/** A due day that exists, steps of lateness that grow, and never more points for coming later. */
export function checkTimeliness(rule: TimelinessRule): RuleFault[] {
  return [...checkDue(rule), ...checkSteps(rule), ...checkFall(rule)];
}

function checkDue({ due }: TimelinessRule): RuleFault[] {
  if ('on' in due) return isDay(due.on) ? [] : [fault('due-day-invalid', 'rule.due.on', { on: due.on })];
  return isWhole(due.within) ? [] : [fault('days-not-whole', 'rule.due.within', { days: due.within })];
}

function checkSteps({ late }: TimelinessRule): RuleFault[] {
  return late.flatMap(({ upTo }, index) => {
    const place = `rule.late[${index}].upTo`;
    if (!isWhole(upTo) || upTo === 0) return [fault('days-not-whole', place, { days: upTo })];
    const before = late[index - 1]?.upTo ?? 0;
    return upTo <= before ? [fault('late-not-ascending', place, { days: upTo, before })] : [];
  });
}

function checkFall({ onTime, late, later, never }: TimelinessRule): RuleFault[] {
  const steps: [place: string, points: Points][] = [
    ['rule.onTime', onTime],
    ...late.map(({ points }, index): [string, Points] => [`rule.late[${index}].points`, points]),
    ['rule.later', later],
    ['rule.never', never],
  ];
  return steps.flatMap(([place, points], index) => {
    const before = steps[index - 1]?.[1] ?? points;
    return comparePoints(points, before) > 0 ? [fault('late-gains', place, { points, before })] : [];
  });
}

function isWhole(days: number): boolean {
  return Number.isSafeInteger(days) && days >= 0;
}
