import { describe, expect, it } from '@jest/globals';
import type { Facts } from '@tctp/domain';
import { gradeOf, scoreAtLevel, scoreFacts, scoreSet } from '@tctp/scoring';
import { componentOf, setOf } from './shipped-set.fixture';

const set = setOf('qd766-2022');

/** The one fact of a component, as so many of so many. */
function factOf(code: string, part: number, whole: number): Facts {
  const [fact] = componentOf(set, code).facts;
  return { [fact?.name ?? '']: { part, whole } };
}

function pointsOf(code: string, part: number, whole: number) {
  const scored = scoreFacts(componentOf(set, code), factOf(code, part, whole));
  return scored.ok ? scored.points : scored.refusal.code;
}

/** What a unit at a level has where so many percent of everything is done. */
function total(part: number, level: string): string | null {
  const scores = set.components.map((component) => {
    const scored = scoreAtLevel(set, component, level, factOf(component.code, part, 100));
    return { code: component.code, points: scored.ok ? scored.points : null };
  });
  const scored = scoreSet(set, scores, {});
  return scored.ok ? scored.total : null;
}

describe('the score of 766/QĐ-TTg', () => {
  it('has 21 components in five fields of 18, 20, 22, 22 and 18 points', () => {
    expect(set.components).toHaveLength(21);
    expect(set.fields.map(({ max }) => max)).toEqual(['18', '20', '22', '22', '18']);
  });

  it.each([
    ['1.1', 9, 10, '5.4'],
    ['1.4', 2, 3, '4'],
    ['2.1', 987, 1000, '19.74'],
    ['3.1', 79, 100, '1.98'],
    ['3.1', 80, 100, '2'],
    ['3.3', 25, 100, '3'],
    ['3.3', 49, 100, '5.88'],
    ['3.3', 50, 100, '6'],
    ['3.3', 60, 100, '6'],
    ['3.5b', 1, 3, '0.83'],
    ['3.6', 1, 7, '0.86'],
    ['4.2', 80, 100, '3.2'],
    ['4.3', 40, 100, '1'],
    ['5.4', 45, 100, '3'],
    ['5.4', 90, 100, '6'],
  ])('of %s is, for %d of %d, %s points', (code, part, whole, points) => {
    expect(pointsOf(code, part, whole)).toBe(points);
  });

  it.each([
    ['5.2', '6'],
    ['5.3', '6'],
    ['3.5', '0'],
    ['3.5b', '0'],
    ['3.6', '0'],
    ['5.4', '0'],
    ['1.4', '0'],
    ['2.1', null],
    ['1.1', null],
    ['4.1', null],
  ])('of %s is, where there was nothing to do, %s', (code, points) => {
    expect(pointsOf(code, 0, 0)).toBe(points);
  });

  it('marks what the source leaves open', () => {
    const assumed = set.components.filter((component) => {
      const scored = scoreFacts(component, factOf(component.code, 1, 2));
      return scored.ok && scored.assumed;
    });
    expect(assumed.map(({ code }) => code)).toEqual(['3.5b', '4.2', '4.4']);
    expect(scoreFacts(componentOf(set, '5.3'), factOf('5.3', 0, 0))).toMatchObject({ assumed: true });
  });
});

describe('a level that a component is not meant for', () => {
  it('a commune has full points, as the source says', () => {
    for (const code of ['4.5a', '4.5b']) {
      expect(scoreAtLevel(set, componentOf(set, code), 'xa', {})).toMatchObject({ points: '2' });
      expect(scoreAtLevel(set, componentOf(set, code), 'tinh', factOf(code, 1, 4))).toMatchObject({
        points: '0.5',
      });
    }
  });

  it('the source marks every row, two for provinces alone and nineteen for communes too', () => {
    const marked = (levels: string[]) =>
      set.components.filter((one) => one.levels?.join() === levels.join()).map(({ code }) => code);
    expect(marked(['tinh', 'xa'])).toHaveLength(19);
    expect(marked(['tinh'])).toEqual(['4.5b', '4.5a']);
  });

  it.each(['bo', 'so'])(
    'of the level %s no row says anything, so nothing is scored as if it did',
    (level) => {
      for (const component of set.components) {
        const scored = scoreAtLevel(set, component, level, factOf(component.code, 1, 1));
        expect(scored).toMatchObject({ points: null, reason: { code: 'not-for-level-unknown' } });
      }
      expect(total(100, level)).toBeNull();
    },
  );
});

describe('a whole unit', () => {
  it('has 100 where everything is done', () => {
    expect(total(100, 'tinh')).toBe('100');
    expect(total(100, 'xa')).toBe('100');
  });

  it('has, at one half everywhere, half of 100 and what lower targets add', () => {
    // Targets of 100 % hold 80 points: 40. Of 80 %: 4 × 1.25. Of 50 %: 6. Of 90 %: 3.33. A commune has 2 + 2 for 1 + 1.
    expect(total(50, 'tinh')).toBe('54.33');
    expect(total(50, 'xa')).toBe('56.33');
    expect(total(0, 'xa')).toBe('4');
  });

  it('is graded with the side of each bound', () => {
    const grades = ['49.99', '50', '69.63', '70', '80', '90', '100'].map(
      (sum) => gradeOf(set, sum, {}).grade,
    );
    expect(grades).toEqual(['yeu', 'trung-binh', 'trung-binh', 'kha', 'tot', 'xuat-sac', 'xuat-sac']);
  });
});
