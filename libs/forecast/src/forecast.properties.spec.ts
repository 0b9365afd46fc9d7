import { describe, expect, it } from '@jest/globals';
import type { Points } from '@tctp/domain';
import { comparePoints, subtractPoints, sumPoints } from '@tctp/domain';
import fc from 'fast-check';
import { forecast } from './forecast';
import { anyState, pointsUpTo, undone } from './any-progress.fixture';
import { baseline2016, inputWith, set2017 } from './tinh-bien.fixture';
import { applyChanges } from './what-changes';

function isAtMost(left: Points, right: Points): boolean {
  return comparePoints(left, right) <= 0;
}

describe('any forecast', () => {
  it('keeps worst ≤ likely ≤ best on every line and in total', () => {
    fc.assert(
      fc.property(anyState, (components) => {
        const { lines: all, total } = forecast(inputWith(...components));
        return [...all, total].every(
          ({ worst, likely, best }) => isAtMost(worst, likely) && isAtMost(likely, best),
        );
      }),
    );
  });

  it('never promises more than a maximum', () => {
    fc.assert(
      fc.property(anyState, (components) =>
        forecast(inputWith(...components)).lines.every(({ best, max }) => isAtMost(best, max)),
      ),
    );
  });

  it('adds up: parts to fields and fields to the total, to the cent', () => {
    fc.assert(
      fc.property(anyState, (components) => {
        const { lines: all, total, max } = forecast(inputWith(...components));
        const heads = all.filter((line) => line.kind !== 'component' && line.kind !== 'rest');
        for (const key of ['likely', 'worst', 'best'] as const) {
          expect(sumPoints(heads.map((line) => line[key]))).toBe(total[key]);
          for (const head of heads.filter((line) => line.kind === 'field')) {
            const parts = all.filter((line) => line.fieldCode === head.code && line !== head);
            expect(sumPoints(parts.map((line) => line[key]))).toBe(head[key]);
          }
        }
        expect(sumPoints(heads.map((line) => line.atRisk))).toBe(subtractPoints(max, total.likely));
      }),
    );
  });

  it('is the same for the same state, whatever the order of its components', () => {
    const shuffled = anyState.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([components, reordered]) => {
        expect(forecast(inputWith(...reordered))).toEqual(forecast(inputWith(...components)));
      }),
    );
  });
});

describe('without approved evidence', () => {
  it('the forecast never promises more than last year', () => {
    fc.assert(
      fc.property(undone, (components) => {
        const { total, lines: all } = forecast(inputWith(...components));
        return (
          isAtMost(total.likely, baseline2016.total) &&
          all.every(({ likely, baseline }) => baseline !== null && isAtMost(likely, baseline))
        );
      }),
    );
  });

  it('the yardstick stays last year\u2019s total', () => {
    fc.assert(
      fc.property(
        anyState,
        (components) => forecast(inputWith(...components)).baselineTotal === baseline2016.total,
      ),
    );
  });
});

describe('approving a component', () => {
  const approval = fc.constantFrom(...baseline2016.components).chain(({ code, points: before }) => {
    const max = set2017.components.find((component) => component.code === code)?.max ?? before;
    return fc.record({ componentCode: fc.constant(code), points: pointsUpTo(max) });
  });

  it('with at least last year\u2019s points never lowers what is likely', () => {
    fc.assert(
      fc.property(undone, approval, (components, supposed) => {
        const lastYear =
          baseline2016.components.find(({ code }) => code === supposed.componentCode)?.points ?? '0';
        fc.pre(isAtMost(lastYear, supposed.points));
        const input = inputWith(...components);
        return isAtMost(
          forecast(input).total.likely,
          forecast(applyChanges(input, [{ kind: 'points', ...supposed }])).total.likely,
        );
      }),
    );
  });

  it('moves its own line, its field and the total, and no other line', () => {
    fc.assert(
      fc.property(undone, approval, (components, supposed) => {
        const input = inputWith(...components);
        const after = forecast(applyChanges(input, [{ kind: 'points', ...supposed }])).lines;
        const moved = forecast(input).lines.filter((line, index) => line.likely !== after[index]?.likely);
        const own = [`field ${supposed.componentCode.slice(0, 1)}`, `component ${supposed.componentCode}`];
        expect(own).toEqual(expect.arrayContaining(moved.map(({ kind, code }) => `${kind} ${code}`)));
      }),
    );
  });
});
