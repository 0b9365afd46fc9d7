import { describe, expect, it } from '@jest/globals';
import { ZERO, comparePoints, sumPoints } from '@tctp/domain';
import fc from 'fast-check';
import { anyState, undone } from './any-progress.fixture';
import { forecast } from './forecast';
import { forecastChances } from './chance-forecast';
import type { ComponentProgress } from './forecast-input';
import { inputWith, progressOf } from './tinh-bien.fixture';

const inputWithout = (...components: ComponentProgress[]) => ({
  ...inputWith(...components),
  baseline: null,
});
const isAtMost = (left: string, right: string) => comparePoints(left, right) <= 0;

describe('a plan without last year’s result', () => {
  /* The rule of 1.7.2 gives 1 at the least. */
  it('promises what rules give at the least, excludes nothing, and says so', () => {
    const start = forecast(inputWithout());
    expect(start).toMatchObject({
      total: { likely: '1', worst: '1', best: '100' },
      baselineTotal: null,
      caveats: [{ code: 'caveat.no-last-year' }, { code: 'caveat.not-itemised' }],
    });
    expect(start.lines.every(({ baseline }) => baseline === null)).toBe(true);
    const reasons = start.lines.map(({ reason }) => reason.code).filter((code) => code !== 'field-sum');
    expect(reasons.every((code) => code.endsWith('.no-last-year'))).toBe(true);
  });

  it('counts what is approved on top of that', () => {
    const made = forecast(inputWithout(progressOf('1.5.3', { reviewed: '2' })));
    expect(made.total.likely).toBe('3');
  });

  it('keeps worst ≤ likely ≤ best and adds up, whatever has been done', () => {
    fc.assert(
      fc.property(anyState, (components) => {
        const { lines, total } = forecast(inputWithout(...components));
        const heads = lines.filter(({ kind }) => kind !== 'component' && kind !== 'rest');
        expect(sumPoints(heads.map(({ likely }) => likely))).toBe(total.likely);
        return [...lines, total].every(
          ({ worst, likely, best }) => isAtMost(worst, likely) && isAtMost(likely, best),
        );
      }),
    );
  });

  it('is never above the forecast that knows last year, while nothing is approved', () => {
    fc.assert(
      fc.property(undone, (components) =>
        isAtMost(
          forecast(inputWithout(...components)).total.likely,
          forecast(inputWith(...components)).total.likely,
        ),
      ),
    );
  });

  it('has chances that stay between worst and best', () => {
    const { points, total } = forecastChances(inputWithout(), { view: 'likely' });
    expect(total.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
    for (const outcome of total) {
      expect(isAtMost(points.total.worst, outcome.points)).toBe(true);
      expect(isAtMost(outcome.points, points.total.best)).toBe(true);
    }
    expect(isAtMost(ZERO, total[0]?.points ?? '-1')).toBe(true);
  });
});
