import type { Facts, Instant, Role, Scenario } from '@tctp/domain';
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
import { closeForecast } from './close-forecast';
import type { RehearsedTask } from './rehearsed-task';
import { keyOf, pending, progressOf } from './rehearsed-task';
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

/** How many tasks ended how; `overdue` are those of the open ones whose due moment has passed. */
export interface YearSettled {
  inTime: number;
  late: number;
  notMeasured: number;
  open: number;
  overdue: number;
}

/** The year while it runs: what stands, what is still to come, what has been written. */
export class RehearsedYear {
  readonly timeline: RehearsedEvent[] = [];
  readonly refusals: RehearsedRefusal[] = [];
  readonly lettersUp: Partial<Record<Role, number>> = {};
  private readonly tasks: Map<string, RehearsedTask>;
  private readonly intentions: Intention[];
  private readonly policy: TaskPolicy;
  /** Runs forwards only: what falls due in what is past by then happens now, as in the running program. */
  private now: Instant;

  constructor(
    private readonly input: PlanToLoad,
    private readonly scenario: Scenario,
    tasks: readonly RehearsedTask[],
    private readonly span: { from: Instant; until: Instant },
  ) {
    this.now = span.from;
    this.tasks = new Map(tasks.map((task) => [task.id, task]));
    this.policy = taskPolicyOf({ policy: input.plan.policy, calendar: input.calendar });
    this.intentions = intentionsOf(scenario, input);
    for (const task of tasks) this.plan(handInOf(scenario, input, task, this.now));
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

  settled(): YearSettled {
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
    const seen = forecast({ set, baseline, components: [...components, ...fields], now });
    return now < this.span.until ? seen : closeForecast(seen, components);
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
    for (const leader of decided.effects.flatMap(leaderOf)) {
      this.lettersUp[leader] = (this.lettersUp[leader] ?? 0) + 1;
    }
    return next;
  }
}

function factsOf({ type }: PersonCommand, task: RehearsedTask, claim: Facts): Partial<RehearsedTask> {
  if (type === 'SUBMIT') return { claimed: claim, reviewed: null };
  return type === 'APPROVE' ? { reviewed: task.claimed } : {};
}

/** The roles above a task, whatever the letter is about; those who do the work or review it are not told "up". */
function leaderOf(effect: TaskEffect): Role[] {
  if (effect.type === 'escalate') return [effect.to];
  return effect.type === 'notify' && typeof effect.to === 'object' && 'role' in effect.to
    ? [effect.to.role]
    : [];
}

function isReassignment(effect: TaskEffect): effect is Extract<TaskEffect, { type: 'reassign' }> {
  return effect.type === 'reassign';
}
