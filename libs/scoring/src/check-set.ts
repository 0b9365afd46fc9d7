import type { Component, CriteriaSet, Points } from '@tctp/domain';
import { comparePoints, sumPoints } from '@tctp/domain';
import { checkFigures } from './check-figures';
import { checkGrading } from './check-grading';
import { checkRule } from './check-rule';
import { checkSetRules } from './check-set-rules';
import type { RuleFault, RuleFaultCode } from './rule-fault';
import { fault } from './rule-fault';

/** `place` is the path from the set: `components[3].rule.bands[1].points`. */
export interface SetFault extends RuleFault {
  /** The component it concerns; null where it concerns the set. */
  component: string | null;
}

/**
 * Everything that is wrong with a criteria set: codes that repeat or lead nowhere, sums that do not hold, the
 * rules of its components, and what it says of the whole. A sum is only held against what the source gives:
 * unknown maxima are the rest of their field.
 */
export function checkSet(set: CriteriaSet): SetFault[] {
  const rules = set.components.flatMap((component, index) =>
    [...checkRule(component), ...checkFigures(component)].map((one) => ({
      ...one,
      place: `components[${index}].${one.place}`,
      component: component.code,
    })),
  );
  const whole = [...checkCodes(set), ...checkSums(set), ...checkSetRules(set), ...checkGrading(set)];
  return [
    ...whole.map((one) => ({ ...one, component: null })),
    ...set.components.flatMap((component, index) => checkPlace(set, component, index)),
    ...rules,
  ];
}

function checkCodes({ fields, criteria = [], components }: CriteriaSet): RuleFault[] {
  return [
    ...repeated('fields', fields, []),
    ...repeated('criteria', criteria, []),
    ...repeated('components', components, fields),
    ...criteria.flatMap(({ fieldCode }, index) =>
      fields.some(({ code }) => code === fieldCode)
        ? []
        : [fault('field-unknown', `criteria[${index}].fieldCode`, { field: fieldCode })],
    ),
  ];
}

/** A component may not share its code with a field: scores name both by code. */
function repeated(place: string, list: readonly Coded[], others: readonly Coded[]): RuleFault[] {
  return list.flatMap(({ code }, index) =>
    list.findIndex((one) => one.code === code) < index || others.some((one) => one.code === code)
      ? [fault('code-repeated', `${place}[${index}].code`, { code })]
      : [],
  );
}

interface Coded {
  code: string;
}

function checkSums({ total, fields, criteria = [], components }: CriteriaSet): RuleFault[] {
  const sum = sumPoints(fields.map(({ max }) => max));
  const off = comparePoints(sum, total) === 0 ? [] : [fault('fields-not-total', 'total', { sum, total })];
  const inFields = fields.flatMap(({ code, max }, index) => [
    ...above('components-above-field', `fields[${index}].max`, max, inField(components, code)),
    ...above('criteria-above-field', `fields[${index}].max`, max, inField(criteria, code)),
  ]);
  const inCriteria = criteria.flatMap(({ code, max }, index) => {
    const own = components.filter(({ criterionCode }) => criterionCode === code);
    return max === null ? [] : above('components-above-criterion', `criteria[${index}].max`, max, own);
  });
  return [...off, ...inFields, ...inCriteria];
}

function inField<One extends { fieldCode: string }>(list: readonly One[], code: string): One[] {
  return list.filter(({ fieldCode }) => fieldCode === code);
}

function above(
  code: RuleFaultCode,
  place: string,
  max: Points,
  parts: readonly { max: Points | null }[],
): RuleFault[] {
  const sum = sumPoints(parts.flatMap((part) => part.max ?? []));
  return comparePoints(sum, max) > 0 ? [fault(code, place, { sum, max })] : [];
}

function checkPlace(set: CriteriaSet, component: Component, index: number): SetFault[] {
  const { fieldCode, criterionCode, levels = [] } = component;
  const place = `components[${index}]`;
  const declared = (set.levels ?? []).map(({ code }) => code);
  const faults: RuleFault[] = [
    ...(set.fields.some(({ code }) => code === fieldCode)
      ? []
      : [fault('field-unknown', `${place}.fieldCode`, { field: fieldCode })]),
    ...(criterionCode === undefined ||
    (set.criteria ?? []).some((one) => one.code === criterionCode && one.fieldCode === fieldCode)
      ? []
      : [fault('criterion-unknown', `${place}.criterionCode`, { criterion: criterionCode })]),
    ...levels.flatMap((level, at) =>
      declared.includes(level) ? [] : [fault('level-unknown', `${place}.levels[${at}]`, { level })],
    ),
  ];
  return faults.map((one) => ({ ...one, component: component.code }));
}
