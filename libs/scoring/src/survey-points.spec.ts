import { describe, expect, it } from '@jest/globals';
import { comparePoints, points, sumPoints } from '@tctp/domain';
import fc from 'fast-check';
import { FEWEST_SHOWN, seenUnits } from './seen-units';
import { surveyMargin } from './survey-margin';
import type { AskedQuestion, Ballots } from './survey-points';
import { surveyPoints } from './survey-points';

const aQuestion = (max: string, ...shares: string[]): AskedQuestion => ({
  target: 'DTXHH',
  section: null,
  max,
  options: shares.map((share) => ({ wording: share, share })),
});
const ballot = (count: number, ...choices: number[]): Ballots => ({ unitId: 'a', choices, count });

const anySurvey = fc
  .array(
    fc.record({
      max: fc.integer({ min: 1, max: 100_000 }).map((cents) => points(cents / 10_000)),
      shares: fc.array(
        fc.integer({ min: 0, max: 10_000 }).map((part) => points(part / 10_000)),
        { minLength: 2, maxLength: 6 },
      ),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .chain((questions) =>
    fc.record({
      questions: fc.constant(questions.map(({ max, shares }) => aQuestion(max, ...shares))),
      ballots: fc.array(
        fc.record({
          unitId: fc.constantFrom('a', 'b'),
          choices: fc.tuple(...questions.map(({ shares }) => fc.nat(shares.length))),
          count: fc.integer({ min: 1, max: 9 }),
        }),
        { maxLength: 30 },
      ),
    }),
  );

describe('the points of a survey', () => {
  it('are the mean share times the maximum, exact to the last step', () => {
    const questions = [aQuestion('3', '1', '0.5', '0'), aQuestion('1.5', '1', '0')];
    const given = surveyPoints(questions, [ballot(2, 1, 1), ballot(1, 2, 2)]);
    expect(given.questions.map((one) => one.points)).toEqual(['2.5', '1']);
    expect([given.total, given.answers]).toEqual(['3.5', 3]);
  });

  it('round once: three thirds are one', () => {
    const third = aQuestion('1', '1', '0');
    const given = surveyPoints([third, third, third], [ballot(1, 1, 1, 1), ballot(2, 2, 2, 2)]);
    expect(given.questions.map((one) => one.points)).toEqual(['0.33', '0.33', '0.33']);
    expect(given.total).toBe('1');
    expect(surveyPoints([aQuestion('0.01', '0.5')], [ballot(1, 1)]).total).toBe('0.01');
  });

  it('take a question that somebody left out from whoever answered it, and never as zero', () => {
    const questions = [aQuestion('2', '1', '0'), aQuestion('2', '1', '0')];
    const given = surveyPoints(questions, [ballot(1, 1, 0), ballot(1, 1, 1)]);
    expect(given.questions.map((one) => [one.points, one.answered])).toEqual([
      ['2', 2],
      ['2', 1],
    ]);
    expect(given.total).toBe('4');
  });

  it('are not known where nobody answered', () => {
    const questions = [aQuestion('2', '1'), aQuestion('2', '1')];
    const given = surveyPoints(questions, [ballot(4, 1, 0)]);
    expect([given.questions[1]?.points, given.total, given.of([0])]).toEqual([null, null, '2']);
    expect(surveyPoints(questions, []).total).toBeNull();
  });

  it('never leave 0 to the sum of the maxima, and do not know in which order people came', () => {
    fc.assert(
      fc.property(anySurvey, ({ questions, ballots }) => {
        const { total, answers } = surveyPoints(questions, ballots);
        expect(answers).toBe(ballots.reduce((sum, { count }) => sum + count, 0));
        expect(surveyPoints(questions, [...ballots].reverse()).total).toBe(total);
        const split = ballots.flatMap(({ count, ...one }) =>
          Array.from({ length: count }, () => ({ ...one, count: 1 })),
        );
        expect(surveyPoints(questions, split).total).toBe(total);
        if (total === null) return;
        const most = sumPoints(questions.map(({ max }) => max));
        expect(comparePoints(total, '0')).toBeGreaterThanOrEqual(0);
        expect(comparePoints(total, sumPoints([most, '0.005']))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('only rise when an answer is changed for a better one', () => {
    const questions = [aQuestion('7', '1', '0.75', '0.5', '0.25', '0')];
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 }),
        fc.nat(),
        (choices, nth) => {
          const at = nth % choices.length;
          const better = choices.map((one, place) => (place === at ? 1 : one));
          const of = (list: number[]) =>
            surveyPoints(
              questions,
              list.map((one) => ballot(1, one)),
            ).total ?? '0';
          expect(comparePoints(of(better), of(choices))).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('how far they may be off', () => {
  it('is 1.96 standard errors, and less where a good part of all was asked', () => {
    const questions = [aQuestion('10', '1', '0')];
    const half = [ballot(50, 1), ballot(50, 2)];
    /* s² = 25 × 100/99; 1.96 × √(s²/100) = 0.98492…, up to the hundredth. */
    expect(surveyMargin(questions, half, null)).toEqual({
      answers: 100,
      population: null,
      few: false,
      margin: '0.99',
    });
    /* × √(100/199) = 0.69819… */
    expect(surveyMargin(questions, half, 200)).toMatchObject({ population: 200, margin: '0.7' });
    expect(surveyMargin(questions, half, 100).margin).toBe('0');
  });

  it('is not known for one answer or none, nor where a question has none', () => {
    const questions = [aQuestion('10', '1', '0'), aQuestion('10', '1', '0')];
    expect(surveyMargin(questions, [], null).margin).toBeNull();
    expect(surveyMargin(questions, [ballot(1, 1, 1)], 1000).margin).toBeNull();
    expect(surveyMargin(questions, [ballot(9, 1, 0)], null).margin).toBeNull();
  });

  it('takes no account of a population smaller than what was answered', () => {
    const questions = [aQuestion('10', '1', '0')];
    const given = [ballot(5, 1), ballot(5, 2)];
    expect(surveyMargin(questions, given, 9)).toEqual(surveyMargin(questions, given, null));
  });

  it('agrees with the textbook where everybody answered everything, and shrinks with a smaller whole', () => {
    const complete = anySurvey.map(({ questions, ballots }) => ({
      questions,
      ballots: ballots.map((one) => ({ ...one, choices: one.choices.map((choice) => Math.max(1, choice)) })),
    }));
    fc.assert(
      fc.property(complete, ({ questions, ballots }) => {
        const { margin, answers } = surveyMargin(questions, ballots, null);
        if (answers < 2) return expect(margin).toBeNull();
        const totals = ballots.flatMap(({ choices, count }) => {
          const own = questions.reduce(
            (sum, { max, options }, at) =>
              sum + Number(max) * Number(options[(choices[at] ?? 0) - 1]?.share ?? 0),
            0,
          );
          return Array.from({ length: count }, () => own);
        });
        const mean = totals.reduce((sum, one) => sum + one, 0) / answers;
        const variance = totals.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (answers - 1);
        const expected = 1.96 * Math.sqrt(variance / answers);
        expect(Math.abs(Number(margin) - expected)).toBeLessThanOrEqual(0.01 + 1e-6);
        expect(Number(margin)).toBeGreaterThanOrEqual(expected - 1e-6);
        const among = surveyMargin(questions, ballots, answers * 2).margin ?? '';
        expect(comparePoints(among, margin ?? '')).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('points by unit', () => {
  it('are hidden where few have answered, and never so that the rest gives them away', () => {
    expect([...seenUnits([{ unitId: 'a', answers: 4 }])]).toEqual([]);
    expect([...seenUnits([{ unitId: 'a', answers: 5 }])]).toEqual(['a']);
    const three = [
      { unitId: 'a', answers: 1 },
      { unitId: 'b', answers: 7 },
      { unitId: 'c', answers: 9 },
    ];
    expect([...seenUnits(three)]).toEqual(['c']);
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (counts) => {
        const units = counts.map((answers, at) => ({ unitId: `${at}`, answers }));
        const seen = seenUnits(units);
        const hidden = units.filter(({ unitId }) => !seen.has(unitId));
        const sum = hidden.reduce((total, { answers }) => total + answers, 0);
        expect(units.every(({ unitId, answers }) => !seen.has(unitId) || answers >= FEWEST_SHOWN)).toBe(true);
        expect(sum === 0 || sum >= FEWEST_SHOWN || seen.size === 0).toBe(true);
      }),
    );
  });
});
