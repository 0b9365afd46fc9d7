import type { Points, Rule } from '@tctp/domain';
import { ZERO } from '@tctp/domain';

/** Every number of points a rule states for itself and what it carries, with its place. */
export function statedPoints(rule: Rule): [place: string, points: Points][] {
  return [...ownPoints(rule), ...carriedPoints(rule)];
}

function ownPoints(rule: Rule): [string, Points][] {
  switch (rule.kind) {
    case 'bands':
      return rule.bands.flatMap((band, index): [string, Points][] => [
        [`rule.bands[${index}].points`, band.points],
        ...(band.linearTo === undefined
          ? []
          : [[`rule.bands[${index}].linearTo`, band.linearTo] satisfies [string, Points]]),
      ]);
    case 'deduct':
      return [
        ['rule.start', rule.start],
        ['rule.floor', rule.floor],
      ];
    case 'choice':
      return rule.options.map((option, index) => [`rule.options[${index}].points`, option.points]);
    case 'perUnit':
      return [['rule.cap', rule.cap]];
    case 'proportional':
      return [];
    case 'timeliness':
      return [
        ['rule.onTime', rule.onTime],
        ...rule.late.map((step, index): [string, Points] => [`rule.late[${index}].points`, step.points]),
        ['rule.later', rule.later],
        ['rule.never', rule.never],
      ];
    case 'allOf':
      return [
        ['rule.points', rule.points],
        ['rule.otherwise', rule.otherwise],
      ];
    case 'external':
      return typeof rule.absent === 'object' ? [['rule.absent.points', rule.absent.points]] : [];
  }
}

function carriedPoints({ notArisen, mitigation }: Rule): [string, Points][] {
  return [
    ...(typeof notArisen?.gives === 'object'
      ? [['rule.notArisen.gives.points', notArisen.gives.points] satisfies [string, Points]]
      : []),
    ...(mitigation === undefined
      ? []
      : [['rule.mitigation.points', mitigation.points] satisfies [string, Points]]),
  ];
}

/** What a rule can give beyond the points it states: nothing, or everything. */
export function impliedPoints(rule: Rule, max: Points): Points[] {
  return [
    ...(rule.kind === 'perUnit' ? [ZERO] : []),
    ...(rule.kind === 'proportional' || rule.kind === 'external' ? [ZERO, max] : []),
    ...(rule.knockOut === undefined ? [] : [ZERO]),
    ...(rule.notArisen?.gives === 'full' ? [max] : []),
  ];
}
