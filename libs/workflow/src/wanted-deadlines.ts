import {
  addWorkingDays,
  escalationMoments,
  ladderMoments,
  lastDayBefore,
  localDateOf,
  openingOf,
} from '@tctp/calendar';
import type { WorkCalendar } from '@tctp/calendar';
import type { AnswerTime, Instant, Ladder, PlanPolicy } from '@tctp/domain';
import { POLICY_DEFAULTS } from '@tctp/domain';
import type { TaskSnapshot } from './task-snapshot';

/** How time is counted for a task: whose working days, and who is told when. Data of the plan. */
export interface TaskPolicy extends Omit<PlanPolicy, 'returnReasons'> {
  calendar: WorkCalendar;
}

export const DEADLINE_KINDS = ['remind', 'due', 'escalate', 'obstacle', 'petition', 'directive'] as const;

/** `step`: which reminder, rung, reminder of the petition, or directive; 0 where there is only one. */
export interface WantedDeadline {
  kind: (typeof DEADLINE_KINDS)[number];
  step: number;
  dueAt: Instant;
}

/**
 * Every moment at which the calendar still has to speak to this task, derived from its state alone. Deadline rows
 * are never edited by hand: after each decision the stored rows become these, so an answered task has none and a
 * returned one has its rungs again.
 */
export function wantedDeadlines(snapshot: TaskSnapshot, policy: TaskPolicy): WantedDeadline[] {
  return [
    ...ladderDeadlines(snapshot, policy),
    ...obstacleDeadlines(snapshot, policy),
    ...petitionDeadlines(snapshot, policy),
    ...directiveDeadlines(snapshot),
  ];
}

/** Whether the same deadlines stand before and after: what they are derived from is the same. */
export function wantsTheSame(before: TaskSnapshot, after: TaskSnapshot): boolean {
  return (
    before.time === after.time &&
    before.obstacle === after.obstacle &&
    DERIVED_FROM.every((field) => before.context[field] === after.context[field])
  );
}

const DERIVED_FROM = ['dueAt', 'ladderFrom', 'escalationStep', 'obstacle', 'petition', 'directives'] as const;

function ladderDeadlines({ time, context }: TaskSnapshot, policy: TaskPolicy): WantedDeadline[] {
  const { dueAt, ladderFrom, escalationStep } = context;
  if (dueAt === null) return [];
  const { calendar, ladder } = policy;
  switch (time) {
    case 'onTrack':
    case 'dueSoon':
      return wholeLadder(calendar, ladder, dueAt);
    case 'overdue': {
      const from = ladderFrom === null ? lastDayBefore(calendar, dueAt) : localDateOf(calendar, ladderFrom);
      return escalationMoments(calendar, ladder, from, escalationStep).map(toDeadline);
    }
    case 'answered':
    case 'waiting':
    case 'settled':
    case 'predated':
    case 'untimed':
      return [];
  }
}

/** Most tasks of a plan share few due moments, and ask for their ladder with every decision. */
const ladders = new WeakMap<WorkCalendar, WeakMap<Ladder, Map<Instant, WantedDeadline[]>>>();

function wholeLadder(calendar: WorkCalendar, ladder: Ladder, dueAt: Instant): WantedDeadline[] {
  const ofCalendar = ladders.get(calendar) ?? new WeakMap<Ladder, Map<Instant, WantedDeadline[]>>();
  const ofLadder = ofCalendar.get(ladder) ?? new Map<Instant, WantedDeadline[]>();
  ladders.set(calendar, ofCalendar);
  ofCalendar.set(ladder, ofLadder);
  const known = ofLadder.get(dueAt);
  if (known !== undefined) return known;
  const moments = ladderMoments(calendar, ladder, lastDayBefore(calendar, dueAt), dueAt).map(toDeadline);
  ofLadder.set(dueAt, moments);
  return moments;
}

function obstacleDeadlines({ obstacle, context }: TaskSnapshot, policy: TaskPolicy): WantedDeadline[] {
  if (obstacle !== 'reported' || context.obstacle === null) return [];
  const dueAt = answerDue(policy, context.obstacle.at, policy.obstacle ?? POLICY_DEFAULTS.obstacle, 1);
  return [{ kind: 'obstacle', step: 0, dueAt }];
}

/** A petition is asked for again and again, at even distances, as long as the superior is silent. */
function petitionDeadlines({ context: { petition } }: TaskSnapshot, policy: TaskPolicy): WantedDeadline[] {
  if (petition === null) return [];
  const step = petition.reminded + 1;
  return [{ kind: 'petition', step, dueAt: answerDue(policy, petition.at, petitionTime(policy), step) }];
}

function directiveDeadlines({ context }: TaskSnapshot): WantedDeadline[] {
  return context.directives
    .filter(({ overdue }) => !overdue)
    .map(({ number, dueAt }) => ({ kind: 'directive', step: number, dueAt }));
}

function petitionTime(policy: TaskPolicy): AnswerTime {
  return policy.petition ?? POLICY_DEFAULTS.petition;
}

function answerDue({ calendar }: TaskPolicy, since: Instant, time: AnswerTime, times: number): Instant {
  const day = addWorkingDays(calendar, localDateOf(calendar, since), time.withinWorkingDays * times);
  return openingOf(calendar, day);
}

function toDeadline(moment: { kind: WantedDeadline['kind']; step: number; at: Instant }): WantedDeadline {
  return { kind: moment.kind, step: moment.step, dueAt: moment.at };
}
