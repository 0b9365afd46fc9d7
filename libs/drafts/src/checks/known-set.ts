import type { CriteriaSet } from '@tctp/domain';
import { sharedWords } from '../matching/similar-titles';
import type { Check } from './check-input';
import { found, way } from './found';

/** From here on titles are taken for the same, and so many of them for the same set. */
const SAME_TITLE = 0.5;
const MOST_OF_THEM = 0.8;
const MOST_OFFERS = 3;

/**
 * A known set with rules has every code of the annex under much the same titles: without it facts and registers make no
 * points. Asked until somebody has chosen, be it the paper's own.
 */
export const checkKnownSet: Check = ({ draft, context, rowsOfCode }) => {
  const isChosen = draft.criteriaSetId !== null || draft.said.some(({ change }) => change === 'criteria');
  if (isChosen || rowsOfCode.size === 0) return [];
  const titles = [...rowsOfCode].map(([code, rows]) => [code, rows[0]?.title ?? ''] as const);
  const fitting = context.criteriaSets.filter((set) => fits(set, titles)).slice(0, MOST_OFFERS);
  const [first] = fitting;
  if (first === undefined) return [];
  return [
    found('set-known', '', {
      read: titles.map(([code]) => code).join(', '),
      params: { set: first.title, count: titles.length },
      ways: [
        ...fitting.map(({ id, title }) => way('take-set', { set: title }, [{ change: 'criteria', to: id }])),
        way('keep-assumed', {}, [{ change: 'criteria', to: '' }]),
      ],
    }),
  ];
};

function fits({ components }: CriteriaSet, titles: readonly (readonly [code: string, title: string])[]) {
  const known = new Map(components.map((one) => [one.code, one.title]));
  if (components.every(({ rule }) => rule === null)) return false;
  if (titles.some(([code]) => !known.has(code))) return false;
  const alike = titles.filter(([code, title]) => sharedWords(title, known.get(code) ?? '') >= SAME_TITLE);
  return alike.length >= titles.length * MOST_OF_THEM;
}
