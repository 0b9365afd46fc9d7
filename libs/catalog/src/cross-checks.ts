import { comparePoints, subtractPoints, sumPoints } from '@tctp/domain';
import type { Points } from '@tctp/domain';
import { checkSet } from '@tctp/scoring';
import type { Fault } from './fault';
import { setFault } from './fault';
import type { PlanPackage } from './plan-package.schema';

/** What no schema of one value can see: sums that must hold, and names that must exist. */
export function crossChecks(input: PlanPackage): Fault[] {
  return [...checkPlan(input), ...checkBaseline(input)];
}

/** The same of a plan without a year before it. */
export function checkPlan(input: Omit<PlanPackage, 'baseline'>): Fault[] {
  return [...checkNames(input), ...checkCriteria(input)];
}

function checkNames({ units, plan, criteriaSet }: Omit<PlanPackage, 'baseline'>): Fault[] {
  const unitIds = new Set(units.map((unit) => unit.id));
  const codes = new Set(criteriaSet.components.map((component) => component.code));
  const faults: Fault[] = [];
  const unit = (path: string, id: string) => {
    if (!unitIds.has(id)) faults.push({ path, message: `no unit "${id}"` });
  };
  duplicates(units.map((one) => one.id)).forEach((id) =>
    faults.push({ path: 'units', message: `unit "${id}" twice` }),
  );
  units.forEach((one, at) => {
    if (one.parentId !== null) unit(`units.${at}.parentId`, one.parentId);
    one.memberIds.forEach((id, member) => unit(`units.${at}.memberIds.${member}`, id));
  });
  unit('plan.authorityUnitId', plan.authorityUnitId);
  unit('plan.reviewUnitId', plan.reviewUnitId);
  if (plan.criteriaSetId !== criteriaSet.id) {
    faults.push({ path: 'plan.criteriaSetId', message: `no criteria set "${plan.criteriaSetId}"` });
  }
  duplicates(plan.rows.map((row) => row.id)).forEach((id) =>
    faults.push({ path: 'plan.rows', message: `row id "${id}" twice` }),
  );
  plan.rows.forEach((row, at) => {
    unit(`plan.rows.${at}.leadUnitId`, row.leadUnitId);
    row.coordinatorIds.forEach((id, place) => unit(`plan.rows.${at}.coordinatorIds.${place}`, id));
    if (!codes.has(row.componentCode)) {
      faults.push({ path: `plan.rows.${at}.componentCode`, message: `no component "${row.componentCode}"` });
    }
  });
  return faults;
}

function checkCriteria({ criteriaSet }: Pick<PlanPackage, 'criteriaSet'>): Fault[] {
  return checkSet(criteriaSet).map((found) => {
    const { path, message } = setFault(found);
    return { path: `criteriaSet.${path}`, message };
  });
}

function checkBaseline({ baseline, criteriaSet }: PlanPackage): Fault[] {
  const faults: Fault[] = [];
  const expect = (path: string, got: Points, want: Points, what: string) => {
    if (comparePoints(got, want) !== 0) faults.push({ path, message: `${what} give ${want}, not ${got}` });
  };
  const survey = criteriaSet.fields.filter((field) => field.kind === 'survey').map((field) => field.code);
  const evidence = baseline.fields
    .filter((field) => !survey.includes(field.code))
    .map((field) => field.points);
  expect(
    'baseline.total',
    baseline.total,
    sumPoints([baseline.evidencePoints, baseline.surveyPoints]),
    'evidence and survey',
  );
  expect('baseline.evidencePoints', baseline.evidencePoints, sumPoints(evidence), 'the fields');
  criteriaSet.fields.forEach((field) => {
    const at = baseline.fields.findIndex((one) => one.code === field.code);
    const obtained = baseline.fields[at];
    if (obtained === undefined) {
      faults.push({ path: 'baseline.fields', message: `no points for field "${field.code}"` });
    } else if (field.kind === 'survey') {
      expect('baseline.surveyPoints', baseline.surveyPoints, obtained.points, 'the survey field');
    } else {
      expect(
        `baseline.fields.${at}.points`,
        obtained.points,
        subtractPoints(field.max, lostIn(field.code)),
        'the losses of its components',
      );
    }
  });
  return faults;

  function lostIn(fieldCode: string): Points {
    const losses = baseline.components.flatMap((one) => {
      const component = criteriaSet.components.find((candidate) => candidate.code === one.code);
      if (component?.fieldCode !== fieldCode || component.max === null) return [];
      return [subtractPoints(component.max, one.points)];
    });
    return sumPoints(losses);
  }
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
