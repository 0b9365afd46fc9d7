import type { CriteriaComponent } from '@tctp/contracts';
import { formatDay, formatMaximum } from '@tctp/contracts';
import { NEVER } from '@tctp/domain';
import type { Band } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';

/** How facts become points, one line for each way; nothing that the rule does not say. */
export function useRuleLines(): (component: CriteriaComponent) => string[] {
  const { t, say, language } = useWords();
  const points = (value: string) => t('criteria.points', { points: formatMaximum(value, language) });
  const number = (value: number) => formatMaximum(String(value), language);
  const bound = ({ from, above, upTo, below }: Band) =>
    [
      ...(from === undefined ? [] : [`≥ ${number(from)}`]),
      ...(above === undefined ? [] : [`> ${number(above)}`]),
      ...(upTo === undefined ? [] : [`≤ ${number(upTo)}`]),
      ...(below === undefined ? [] : [`< ${number(below)}`]),
    ].join(', ') || t('criteria.rule.anything');

  return ({ rule, facts, max }) => {
    if (rule === null) return [];
    const labelOf = (name: string) => {
      const label = facts.find((one) => one.name === name)?.label;
      return label === undefined ? name : say(label);
    };
    switch (rule.kind) {
      case 'bands':
        return rule.bands.map((band) => {
          const gives =
            band.linearTo === undefined
              ? points(band.points)
              : t('criteria.rule.linear', { from: points(band.points), to: points(band.linearTo) });
          return `${labelOf(rule.fact)} ${bound(band)}: ${gives}`;
        });
      case 'deduct':
        return [
          t('criteria.rule.deduct', {
            fact: labelOf(rule.fact),
            start: points(rule.start),
            per: points(rule.per),
            floor: points(rule.floor),
          }),
        ];
      case 'choice':
        return rule.options.map(
          ({ value, points: gives }) => `${value === NEVER ? '–' : value}: ${points(gives)}`,
        );
      case 'perUnit':
        return [
          t('criteria.rule.perUnit', {
            fact: labelOf(rule.fact),
            per: points(rule.per),
            cap: points(rule.cap),
          }),
        ];
      case 'proportional':
        return [
          t('criteria.rule.proportional', {
            fact: labelOf(rule.fact),
            target: number(rule.target),
            max: max === null ? t('points.unknown') : points(max),
          }),
          ...(rule.zeroBelow === undefined
            ? []
            : [t('criteria.rule.zeroBelow', { percent: number(rule.zeroBelow) })]),
        ];
      case 'timeliness': {
        const due =
          'on' in rule.due ? formatDay(rule.due.on) : t('criteria.rule.within', { days: rule.due.within });
        return [
          t('criteria.rule.onTime', { due, gives: points(rule.onTime) }),
          ...rule.late.map(({ upTo, points: gives }) =>
            t('criteria.rule.late', { days: upTo, gives: points(gives) }),
          ),
          t('criteria.rule.later', { later: points(rule.later), never: points(rule.never) }),
        ];
      }
      case 'allOf':
        return [
          t('criteria.rule.allOf', { facts: rule.facts.map(labelOf).join('; '), gives: points(rule.points) }),
          t('criteria.rule.otherwise', { gives: points(rule.otherwise) }),
        ];
      case 'external':
        return [t('criteria.rule.external')];
    }
  };
}
