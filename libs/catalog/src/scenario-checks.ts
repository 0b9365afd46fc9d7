import { expandDeadline } from '@tctp/calendar';
import type { Component, Facts, LocalDate, Reason, Scenario, ScenarioStep } from '@tctp/domain';
import { comparePoints } from '@tctp/domain';
import { checkFacts } from '@tctp/scoring';
import type { PlanPackage } from './plan-package.schema';

/** The words of a code, with what to do instead, are the group `scenarioFault` of the catalogues. */
export interface ScenarioFault {
  /** Where, for example `steps.3.task`. */
  path: string;
  code: ScenarioFaultCode;
  params: Reason['params'];
}

export type ScenarioFaultCode =
  | 'shape'
  | 'component-unknown'
  | 'component-without-task'
  | 'fact-unknown'
  | 'fact-invalid'
  | 'ratio-above-whole'
  | 'ratio-due-missing'
  | 'points-above-maximum'
  | 'field-itemised'
  | 'unit-unknown'
  | 'habit-never-asked'
  | 'task-unknown'
  | 'day-outside-plan'
  | 'return-reason-unknown';

/** What no schema of a scenario can see: whether its names, days and figures are those of the plan. */
export function checkScenario(scenario: Scenario, plan: PlanPackage): ScenarioFault[] {
  const tasks = tasksOf(plan);
  return [
    ...Object.entries(scenario.facts).flatMap(([code, facts]) => checkClaim(plan, code, facts)),
    ...checkHabits(scenario, plan),
    ...scenario.steps.flatMap((step, at) => checkStep(plan, tasks, step, `steps.${at}`)),
    ...Object.entries(scenario.official).flatMap(([code, points]) => checkOfficial(plan, code, points)),
  ];
}

/** Rows and cycles, as a scenario names them, with the component each stands for. */
function tasksOf({ plan, calendar, criteriaSet }: PlanPackage): Map<string, Component | undefined> {
  const component = (code: string) => criteriaSet.components.find((one) => one.code === code);
  return new Map(
    plan.rows.flatMap((row) =>
      expandDeadline(calendar, row.deadline, plan.year).map(
        ({ key }) => [`${row.id}.${key}`, component(row.componentCode)] as const,
      ),
    ),
  );
}

function checkClaim({ plan, criteriaSet }: PlanPackage, code: string, facts: Facts): ScenarioFault[] {
  const path = `facts.${code}`;
  const led = plan.rows.map(({ componentCode }) => componentCode);
  const component = criteriaSet.components.find((one) => one.code === code);
  if (component === undefined) return [fault(path, 'component-unknown', { code, known: listed(led) })];
  return led.includes(code)
    ? checkValues(component, facts, path)
    : [fault(path, 'component-without-task', { code, known: listed(led) })];
}

/** One fact at a time, so that every wrong one is told. */
function checkValues(component: Component, facts: Facts, path: string): ScenarioFault[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const refusal = checkFacts(component, { [name]: value });
    if (refusal === null || refusal.code === 'fact-missing') return [];
    const { code, fact: _, ...params } = refusal;
    const known = listed(component.facts.map((one) => one.name));
    return [fault(`${path}.${name}`, code, code === 'fact-unknown' ? { name, known } : params)];
  });
}

function checkHabits({ habits }: Scenario, { units }: PlanPackage): ScenarioFault[] {
  return habits.flatMap(({ unit }, at) => {
    const path = `habits.${at}.unit`;
    const before = habits.slice(0, at).find((one) => one.unit === unit || one.unit === '*');
    if (before !== undefined) return [fault(path, 'habit-never-asked', { unit, before: before.unit })];
    if (unit === '*' || units.some(({ id }) => id === unit)) return [];
    return [fault(path, 'unit-unknown', { unit, known: listed(units.map(({ id }) => id)) })];
  });
}

function checkStep(
  { plan }: PlanPackage,
  tasks: ReadonlyMap<string, Component | undefined>,
  step: ScenarioStep,
  path: string,
): ScenarioFault[] {
  const { on, task } = step;
  const component = tasks.get(task);
  const reasons = plan.policy.returnReasons.map(({ code }) => code);
  return [
    ...(isWithin(on, plan) ? [] : [fault(`${path}.on`, 'day-outside-plan', daysOf(on, plan))]),
    ...(tasks.has(task)
      ? []
      : [fault(`${path}.task`, 'task-unknown', { task, known: listed([...tasks.keys()]) })]),
    ...(step.do === 'return' && !reasons.includes(step.reason)
      ? [fault(`${path}.reason`, 'return-reason-unknown', { reason: step.reason, known: listed(reasons) })]
      : []),
    ...(step.do === 'handIn' && component !== undefined
      ? checkValues(component, step.facts ?? {}, `${path}.facts`)
      : []),
  ];
}

function isWithin(on: LocalDate, { issuedOn, endsOn }: PlanPackage['plan']): boolean {
  return issuedOn <= on && on <= endsOn;
}

function daysOf(day: LocalDate, { issuedOn, endsOn }: PlanPackage['plan']): Reason['params'] {
  return { day, since: issuedOn, until: endsOn };
}

/** A field has points of its own only where the forecast keeps it in one line; otherwise its components have them. */
function checkOfficial({ criteriaSet }: PlanPackage, code: string, points: string): ScenarioFault[] {
  const path = `official.${code}`;
  const { components, fields } = criteriaSet;
  const field = fields.find((one) => one.code === code);
  const own = components.filter(({ fieldCode, max }) => fieldCode === code && max !== null);
  if (field !== undefined && (field.kind === 'listed' || own.length > 0)) {
    return [fault(path, 'field-itemised', { code, known: listed(own.map((one) => one.code)) })];
  }
  const named = field ?? components.find((one) => one.code === code);
  if (named === undefined) {
    return [fault(path, 'component-unknown', { code, known: listed(components.map((one) => one.code)) })];
  }
  const { max } = named;
  return max !== null && comparePoints(points, max) > 0 ? [fault(path, 'points-above-maximum', { max })] : [];
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].join(', ');
}

function fault(path: string, code: ScenarioFaultCode, params: Reason['params']): ScenarioFault {
  return { path, code, params };
}
