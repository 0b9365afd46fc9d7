import { fillWords, formatPoints, paperWords } from '@tctp/contracts';
import { ZERO, comparePoints } from '@tctp/domain';
import type { PaperBlock } from '../papers/official-paper';
import { heading, named } from '../papers/paper-blocks';
import type { ReportMatter } from '../papers/report/report-matter';

const words = paperWords.report.outside;

/** Points that only a superior can save, with what the plan says of each. */
export function outsideBlocks({ plan, forecast }: ReportMatter): PaperBlock[] {
  const components = new Map(plan.criteriaSet.components.map((one) => [one.code, one]));
  const items = forecast.lines.flatMap(({ kind, code, atRisk }) => {
    const component = kind === 'component' ? components.get(code) : undefined;
    if (component?.outsideControl == null || comparePoints(atRisk, ZERO) <= 0) return [];
    const points = formatPoints(atRisk, 'vi');
    return [
      fillWords(words.item, { code, title: component.title, points, why: component.outsideControl.vi }),
    ];
  });
  return items.length === 0
    ? []
    : [named('outsideHead', heading(2, words.heading)), named('outside', { kind: 'items', items })];
}
