import type { Component, CriteriaSet, SetAdjustment } from '@tctp/domain';
import { ZERO, comparePoints } from '@tctp/domain';
import { checkCondition, checkFactSpecs, checkKind } from './check-facts-declared';
import { checkFigures } from './check-figures';
import { isUnder } from './field-sums';
import type { RuleFault } from './rule-fault';
import { fault } from './rule-fault';

/** What a set says of the whole: its own facts, knock-outs, penalties and bonuses, levels, and how it rescales. */
export function checkSetRules(set: CriteriaSet): RuleFault[] {
  return [
    ...checkFactSpecs(set.facts ?? []),
    ...checkFigures({ facts: set.facts ?? [], figures: set.figures }),
    ...checkKnockOuts(set),
    ...checkAdjustments('penalties', set.penalties, set),
    ...checkAdjustments('bonuses', set.bonuses, set),
    ...checkLevels(set),
    ...checkRescaling(set),
  ];
}

function checkKnockOuts({ knockOuts = [], components, facts = [] }: CriteriaSet): RuleFault[] {
  return knockOuts.flatMap(({ scope, when }, index) => {
    const place = `knockOuts[${index}]`;
    const known = components.some(({ code }) => isUnder(code, scope));
    return [
      ...(known ? [] : [fault('prefix-unknown', `${place}.scope`, { scope })]),
      ...checkCondition(when, `${place}.when`, facts),
    ];
  });
}

function checkAdjustments(
  name: string,
  adjustments: readonly SetAdjustment[] = [],
  { facts = [] }: CriteriaSet,
): RuleFault[] {
  return adjustments.flatMap(({ fact, per, cap }, index) => {
    const place = `${name}[${index}]`;
    return [
      ...checkKind(fact, `${place}.fact`, ['count', 'number'], facts),
      ...(comparePoints(per, ZERO) <= 0 ? [fault('per-not-positive', `${place}.per`, { per })] : []),
      ...(comparePoints(cap, per) < 0 ? [fault('cap-below-each', `${place}.cap`, { cap, per })] : []),
    ];
  });
}

/** Where a component is not meant for every level, the set says what the others get. */
function checkLevels({ levels = [], components, notApplicable }: CriteriaSet): RuleFault[] {
  if (notApplicable !== undefined) {
    return (notApplicable.levels ?? []).flatMap((level, index) =>
      levels.some(({ code }) => code === level)
        ? []
        : [fault('level-unknown', `notApplicable.levels[${index}]`, { level })],
    );
  }
  const partial = components.findIndex((component) =>
    levels.some(({ code }) => component.levels !== undefined && !component.levels.includes(code)),
  );
  return partial < 0 ? [] : [fault('level-policy-missing', `components[${partial}].levels`)];
}

function checkRescaling({ rescaling, components, notApplicable }: CriteriaSet): RuleFault[] {
  if (rescaling !== undefined) {
    const { to: step } = rescaling.rounding;
    return comparePoints(step, ZERO) <= 0
      ? [fault('step-not-positive', 'rescaling.rounding.to', { step })]
      : [];
  }
  const index = components.findIndex(leavesOut);
  if (index >= 0) return [fault('rescaling-missing', `components[${index}].rule`)];
  return notApplicable?.gives === 'leaveOut' ? [fault('rescaling-missing', 'notApplicable.gives')] : [];
}

function leavesOut({ rule }: Component): boolean {
  return rule?.notArisen?.gives === 'leaveOut' || (rule?.kind === 'external' && rule.absent === 'leaveOut');
}
