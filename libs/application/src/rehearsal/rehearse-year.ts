import { addDays, startOfDay } from '@tctp/calendar';
import type { Facts, Instant, LocalDate, Points, Role, Scenario } from '@tctp/domain';
import type { Forecast } from '@tctp/forecast';
import { forecast } from '@tctp/forecast';
import type {
  Decided,
  PersonCommand,
  TaskEffect,
  TaskHappened,
  TaskPolicy,
  TaskRefusal,
  WantedDeadline,
} from '@tctp/workflow';
import { clockCommand, decide } from '@tctp/workflow';
import { isOvertaken } from '../deadlines/is-overtaken';
import type { PlanToLoad } from '../ports';
import { componentProgress } from '../scores/component-progress';
import type { RehearsedTask } from './rehearsed-task';
import { keyOf, pending, progressOf, startYear } from './rehearsed-task';
import type { Intention } from './scenario-commands';
import { approvalOf, commandsOf, handInOf, intentionsOf, mendingOf } from './scenario-commands';
import { taskPolicyOf } from '../tasks/task-policy';

/** One line of the year, as its history would read. */
export interface RehearsedEvent extends TaskHappened {
  at: Instant;
  taskId: string;
  componentCode: string;
  unitId: string;
}

/** What a scenario wanted and the program would not have done. */
export interface RehearsedRefusal {
  at: Instant;
  taskId: string;
  wanted: string;
  refusal: TaskRefusal | { code: 'task-unknown' };
}

export interface Rehearsal {
  title: string;
  from: LocalDate;
  until: LocalDate;
  tasks: number;
  timeline: readonly RehearsedEvent[];
  refusals: readonly RehearsedRefusal[];
  /** Who is told how often: escalations up the ladder, by role. */
  escalations: Readonly<Partial<Record<Role, number>>>;
  settled: { inTime: number; late: number; notMeasured: number; open: number; overdue: number };
  /** What the forecast would have said on the last day of each month. */
  curve: readonly { on: LocalDate; likely: Points; worst: Points; best: Points }[];
  end: Forecast;
}

/**
 * A whole year before it happens: the same machine, calendar, ladder, rules and forecast as the running program, moved
 * by a scenario instead of by people, without a database or a queue. Pure: the same plan and scenario give the same
 * year. What the program would refuse is refused here, and listed.
 */
export function rehearseYear(input: PlanToLoad, scenario: Scenario): Rehearsal {
  const { calendar, plan } = input;
  const end = startOfDay(calendar, addDays(plan.endsOn, 1));
  const started = startYear(input);
  const issuedAt = startOfDay(calendar, plan.issuedOn);
  const year = new Year(
    input,
    scenario,
    started.map(({ task }) => task),
    issuedAt,
  );
  for (const { task, events } of started) year.write(task, events);

  const curve: Rehearsal['curve'][number][] = [];
  for (const on of monthEnds(plan.issuedOn, plan.endsOn)) {
    year.runUntil(startOfDay(calendar, addDays(on, 1)));
    const { likely, worst, best } = year.forecast(startOfDay(calendar, addDays(on, 1)), {}).total;
    curve.push({ on, likely, worst, best });
  }
  year.runUntil(end);
  return {
    title: scenario.title,
    from: plan.issuedOn,
    until: plan.endsOn,
    tasks: started.length,
    timeline: year.timeline,
    refusals: year.refusals,
    escalations: year.escalations,
    settled: year.settled(),
    curve,
    end: year.forecast(end, scenario.official),
  };
}

/** The year while it runs: what stands, what is still to come, what has been written. */
class Year {
  readonly timeline: RehearsedEvent[] = [];
  readonly refusals: RehearsedRefusal[] = [];
  readonly escalations: Partial<Record<Role, number>> = {};
  private readonly tasks: Map<string, RehearsedTask>;
  private readonly intentions: Intention[];
  private readonly policy: TaskPolicy;

  constructor(
    private readonly input: PlanToLoad,
    private readonly scenario: Scenario,
    tasks: readonly RehearsedTask[],
    /** Runs forwards only: what falls due in what is past by then happens now, as in the running program. */
    private now: Instant,
  ) {
    this.tasks = new Map(tasks.map((task) => [task.id, task]));
    this.policy = taskPolicyOf({ policy: input.plan.policy, calendar: input.calendar });
    this.intentions = intentionsOf(scenario, input);
    for (const task of tasks) this.plan(handInOf(scenario, input, task, now));
  }

  /** Everything before this moment, in the order of time; at one moment the calendar speaks before people do. */
  runUntil(moment: Instant): void {
    for (;;) {
      const deadline = this.nextDeadline();
      const intention = this.intentions[0];
      const calendarFirst = deadline !== null && (intention === undefined || deadline.dueAt <= intention.at);
      if (calendarFirst && deadline.dueAt < moment) {
        this.moveTo(deadline.dueAt);
        this.fire(deadline.task, deadline.wanted);
      } else if (!calendarFirst && intention !== undefined && intention.at < moment) {
        this.moveTo(intention.at);
        this.intentions.shift();
        this.act(intention);
      } else return;
    }
  }

  private moveTo(moment: Instant): void {
    if (moment > this.now) this.now = moment;
  }

  write(task: RehearsedTask, events: readonly TaskHappened[]): void {
    const at = this.now;
    for (const event of events) {
      const { id: taskId, component, leadUnitId: unitId } = task;
      this.timeline.push({ ...event, at, taskId, componentCode: component.code, unitId });
    }
  }

  settled(): Rehearsal['settled'] {
    const tasks = [...this.tasks.values()].map(({ snapshot }) => snapshot);
    const ended = (verdict: string) => tasks.filter(({ context }) => context.settlement === verdict).length;
    const [inTime, late, notMeasured] = [ended('inTime'), ended('late'), ended('notMeasured')];
    const overdue = tasks.filter(({ time }) => time === 'overdue').length;
    return { inTime, late, notMeasured, overdue, open: tasks.length - inTime - late - notMeasured };
  }

  forecast(now: Instant, official: Scenario['official']): Forecast {
    const { criteriaSet: set, baseline } = this.input;
    const tasks = [...this.tasks.values()];
    const components = set.components.map((component) => {
      const own = tasks.filter((task) => task.component.code === component.code);
      return componentProgress(
        component,
        own.map((task) => progressOf(task, now)),
        official[component.code] ?? null,
        this.input.calendar,
      );
    });
    const fields = set.fields.flatMap(({ code }) => {
      const points = official[code];
      if (points === undefined || components.some(({ componentCode }) => componentCode === code)) return [];
      return [{ componentCode: code, tasks: [], claimed: null, reviewed: null, official: points }];
    });
    return forecast({ set, baseline, components: [...components, ...fields], now });
  }

  private nextDeadline(): { task: RehearsedTask; wanted: WantedDeadline; dueAt: Instant } | null {
    let next: { task: RehearsedTask; wanted: WantedDeadline; dueAt: Instant } | null = null;
    for (const task of this.tasks.values()) {
      const [wanted] = task.deadlines;
      if (wanted !== undefined && (next === null || wanted.dueAt < next.dueAt)) {
        next = { task, wanted, dueAt: wanted.dueAt };
      }
    }
    return next;
  }

  private fire(task: RehearsedTask, wanted: WantedDeadline): void {
    const said = new Set([...task.said, keyOf(wanted)]);
    const later = task.deadlines.filter((one) => one !== wanted && one.dueAt <= this.now);
    const command = isOvertaken(wanted, later)
      ? null
      : clockCommand(wanted, task.snapshot, this.policy, this.now);
    const decision = command === null ? null : decide(task.snapshot, command, this.policy);
    if (decision?.ok === true) this.take(task, decision, { said });
    else this.tasks.set(task.id, { ...task, said, deadlines: pending(task.deadlines, said) });
  }

  private act({ taskId, step, habitual }: Intention): void {
    const at = this.now;
    const known = this.tasks.get(taskId);
    if (known === undefined) {
      this.refusals.push({ at, taskId, wanted: step.do, refusal: { code: 'task-unknown' } });
      return;
    }
    let task = known;
    for (const command of commandsOf(step, task, this.input, at)) {
      const decision = decide(task.snapshot, command, this.policy);
      if (!decision.ok && habitual) return;
      if (!decision.ok) {
        this.refusals.push({ at, taskId, wanted: step.do, refusal: decision.refusal });
        return;
      }
      const before = task;
      task = this.take(task, decision, factsOf(command, task, this.claimOf(task, step)));
      this.planAhead(before, task, command);
    }
  }

  private claimOf({ component }: RehearsedTask, step: Intention['step']): Facts {
    return (step.do === 'handIn' ? step.facts : undefined) ?? this.scenario.facts[component.code] ?? {};
  }

  /** Habits follow what happened: a submission is reviewed, work that comes back is mended, a new due day is kept. */
  private planAhead(before: RehearsedTask, task: RehearsedTask, { type }: PersonCommand): void {
    const { scenario, input, now } = this;
    if (type === 'SUBMIT') this.plan(approvalOf(scenario, input, task, now));
    if (before.snapshot.context.dueAt !== task.snapshot.context.dueAt) {
      this.forget((one) => one.habitual && one.taskId === task.id && one.step.do === 'handIn');
      this.plan(handInOf(scenario, input, task, now));
    } else if (type === 'RETURN' || type === 'REOPEN') {
      this.plan(mendingOf(scenario, input, task, now));
    }
  }

  private forget(isMoot: (intention: Intention) => boolean): void {
    this.intentions.splice(0, this.intentions.length, ...this.intentions.filter((one) => !isMoot(one)));
  }

  private plan(intention: Intention | null): void {
    if (intention === null) return;
    const place = this.intentions.findIndex(({ at }) => at > intention.at);
    this.intentions.splice(place === -1 ? this.intentions.length : place, 0, intention);
  }

  private take(task: RehearsedTask, decided: Decided, change: Partial<RehearsedTask>): RehearsedTask {
    const said = change.said ?? task.said;
    const lead = decided.effects.find(isReassignment)?.to ?? task.leadUnitId;
    const next: RehearsedTask = {
      ...task,
      ...change,
      snapshot: decided.next,
      leadUnitId: lead,
      deadlines: pending(decided.deadlines, said),
    };
    this.tasks.set(task.id, next);
    this.write(next, decided.events);
    for (const effect of decided.effects) {
      if (effect.type === 'escalate') this.escalations[effect.to] = (this.escalations[effect.to] ?? 0) + 1;
    }
    return next;
  }
}

function factsOf({ type }: PersonCommand, task: RehearsedTask, claim: Facts): Partial<RehearsedTask> {
  if (type === 'SUBMIT') return { claimed: claim, reviewed: null };
  return type === 'APPROVE' ? { reviewed: task.claimed } : {};
}

function isReassignment(effect: TaskEffect): effect is Extract<TaskEffect, { type: 'reassign' }> {
  return effect.type === 'reassign';
}

/** The last day of each month from the one to the other, and the other itself. */
function monthEnds(from: LocalDate, to: LocalDate): LocalDate[] {
  const ends: LocalDate[] = [];
  for (let day = from; day < to; day = addDays(day, 1))
    if (day.slice(0, 7) !== addDays(day, 1).slice(0, 7)) ends.push(day);
  return [...ends, to];
}
