import type { RegisterFigure } from '@tctp/contracts';
import type { CriteriaSet, RegisterName } from '@tctp/domain';
import type { RegisterBooks } from '@tctp/registers';
import { toldFacts, toldFigures } from '@tctp/registers';
import { scoreFacts } from '@tctp/scoring';
import type { PlanContext } from '../decision';
import { scoringContextOf } from '../scores/scoring-context';

/** What a register counts, component by component, and the points it gives where the set says so. */
export function registerFigures(
  { components }: CriteriaSet,
  { calendar }: Pick<PlanContext, 'calendar'>,
  register: RegisterName,
  books: RegisterBooks,
): RegisterFigure[] {
  return components.flatMap((component) =>
    toldFigures(component, books)
      .filter((figure) => figure.register === register)
      .map(({ figure, fact, value }) => {
        const counts = fact !== undefined && component.rule !== null;
        const facts = toldFacts(component, books);
        const scored =
          counts && fact in facts ? scoreFacts(component, facts, scoringContextOf(calendar)) : null;
        return {
          component: component.code,
          title: component.title,
          figure,
          value,
          counts,
          points: scored?.ok === true ? scored.points : null,
          max: component.max,
        };
      }),
  );
}
