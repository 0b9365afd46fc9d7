import { comparePoints, subtractPoints, sumPoints } from '@tctp/domain';
import type { Points } from '@tctp/domain';
import { checkRule } from '@tctp/scoring';
import type { PlanPackage } from './plan-package.schema';

export interface Fault {
  /** Where, for example `criteriaSet.components.3.max`. */
  path: string;
  message: string;
}

/** What no schema of one value can see: sums that must hold, and names that must exist. */
export function crossChecks(input: PlanPackage): Fault[] {
  return [...checkNames(input), ...checkCriteria(input), ...checkBaseline(input)];
}

function checkNames({ units, plan, criteriaSet }: PlanPackage): Fault[] {
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

function checkCriteria({ criteriaSet: { total, fields, components } }: PlanPackage): Fault[] {
  const faults: Fault[] = [];
  const sum = sumPoints(fields.map((field) => field.max));
  if (comparePoints(sum, total) !== 0) {
    faults.push({ path: 'criteriaSet.total', message: `fields add up to ${sum}, not ${total}` });
  }
  duplicates(components.map((component) => component.code)).forEach((code) =>
    faults.push({ path: 'criteriaSet.components', message: `component "${code}" twice` }),
  );
  fields.forEach((field, at) => {
    const itemised = sumPoints(
      known(components.filter((one) => one.fieldCode === field.code).map((one) => one.max)),
    );
    if (comparePoints(itemised, field.max) > 0) {
      faults.push({
        path: `criteriaSet.fields.${at}.max`,
        message: `components add up to ${itemised}, above ${field.max}`,
      });
    }
  });
  components.forEach((component, at) => {
    const path = `criteriaSet.components.${at}`;
    if (!fields.some((field) => field.code === component.fieldCode)) {
      faults.push({ path: `${path}.fieldCode`, message: `no field "${component.fieldCode}"` });
    }
    for (const fault of checkRule(component)) {
      faults.push({ path: `${path}.${fault.place}`, message: `${fault.code} → ${fault.remedy}` });
    }
  });
  return faults;
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

function known(values: readonly (Points | null)[]): Points[] {
  return values.filter((value) => value !== null);
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
