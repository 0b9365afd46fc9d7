import { describe, expect, it } from '@jest/globals';
import { comparePoints, multiplyPoints, points } from '@tctp/domain';
import fc from 'fast-check';
import type { Stratum } from './sample-margin';
import { sampleMargin } from './sample-margin';
import { surveyMargin } from './survey-margin';
import type { AskedQuestion, Ballots } from './survey-points';
import { surveyPoints } from './survey-points';

const aQuestion = (max: string, ...shares: string[]): AskedQuestion => ({
  target: 'DTXHH',
  section: null,
  max,
  options: shares.map((share) => ({ wording: share, share })),
});
const YES_NO = [aQuestion('10', '1', '0')];
const given = (unitId: string, yes: number, no: number): Ballots[] => [
  { unitId, choices: [1], count: yes },
  { unitId, choices: [2], count: no },
];
const unit = (unitId: string, population: number | null): Stratum => ({ unitId, population });

/** Units of which each has at least two answers to every question, among so many people more. */
const anySample = fc
  .array(
    fc.record({
      max: fc.integer({ min: 1, max: 100_000 }).map((part) => points(part / 10_000)),
      shares: fc.array(
        fc.integer({ min: 0, max: 10_000 }).map((part) => points(part / 10_000)),
        { minLength: 2, maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((asked) => {
    const choices = fc.tuple(...asked.map(({ shares }) => fc.integer({ min: 1, max: shares.length })));
    return fc.record({
      questions: fc.constant(asked.map(({ max, shares }) => aQuestion(max, ...shares))),
      units: fc.array(
        fc.record({
          answers: fc.array(choices, { minLength: 2, maxLength: 12 }),
          more: fc.nat(300),
        }),
        { minLength: 2, maxLength: 6 },
      ),
    });
  });
type Units = { answers: readonly (readonly number[])[]; more: number }[];
const ballotsOf = (units: Units): Ballots[] =>
  units.flatMap(({ answers }, at) => answers.map((choices) => ({ unitId: `${at}`, choices, count: 1 })));
const strataOf = (units: Units, more = (own: number) => own): Stratum[] =>
  units.map(({ answers, more: own }, at) => unit(`${at}`, answers.length + more(own)));

/** As a book has it, in floating point. */
function byTheBook(questions: readonly AskedQuestion[], units: Units) {
  const totals = units.map(({ answers }) =>
    answers.map((choices) =>
      questions.reduce(
        (sum, { max, options }, at) =>
          sum + Number(max) * Number(options[(choices[at] ?? 0) - 1]?.share ?? 0),
        0,
      ),
    ),
  );
  const people = units.map(({ answers, more }) => answers.length + more);
  const all = people.reduce((sum, one) => sum + one, 0);
  let [mean, variance] = [0, 0];
  for (const [at, own] of totals.entries()) {
    const [n, many] = [own.length, people[at] ?? 0];
    const middle = own.reduce((sum, one) => sum + one, 0) / n;
    const spread = own.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (n - 1);
    mean += (many / all) * middle;
    variance += (many / all) ** 2 * (spread / n) * (1 - n / many);
  }
  return { mean, margin: 1.96 * Math.sqrt(variance) };
}

describe('the margin of a sample by unit', () => {
  it('weighs each unit by its people, beside a mean that is weighed alike', () => {
    const ballots = [...given('a', 5, 5), ...given('b', 10, 0)];
    /* a: s² = 25 × 10/9, W = 0.9; 0.81 × 2.7778 × (1 − 10/900) = 2.225; b says one thing. 1.96 × √2.225 = 2.9237… */
    expect(sampleMargin(YES_NO, ballots, [unit('a', 900), unit('b', 100)])).toEqual({
      answers: 20,
      population: 1000,
      few: true,
      method: 'strata',
      gaps: [],
      margin: '2.93',
      weighted: '5.5',
    });
    expect(surveyPoints(YES_NO, ballots).total).toBe('7.5');
  });

  it('is that of a simple sample where there is one unit, and weighs as the plain mean does', () => {
    fc.assert(
      fc.property(anySample, ({ questions, units }) => {
        const one = units.slice(0, 1);
        const strata = strataOf(one);
        expect(sampleMargin(questions, ballotsOf(one), strata)).toEqual({
          ...surveyMargin(questions, ballotsOf(one), strata[0]?.population ?? null),
          method: 'strata',
          gaps: [],
          weighted: surveyPoints(questions, ballotsOf(one)).total,
        });
      }),
    );
  });

  it('agrees with the book, and is never below zero', () => {
    fc.assert(
      fc.property(anySample, ({ questions, units }) => {
        const said = sampleMargin(questions, ballotsOf(units), strataOf(units));
        const book = byTheBook(questions, units);
        expect(said.method).toBe('strata');
        expect(Number(said.margin)).toBeGreaterThanOrEqual(Math.max(0, book.margin - 1e-6));
        expect(Number(said.margin)).toBeLessThanOrEqual(book.margin + 0.01 + 1e-6);
        expect(Math.abs(Number(said.weighted) - book.mean)).toBeLessThanOrEqual(0.005 + 1e-6);
      }),
    );
  });

  it('is zero where everybody was asked, and then weighs as the plain mean does', () => {
    fc.assert(
      fc.property(anySample, ({ questions, units }) => {
        const said = sampleMargin(
          questions,
          ballotsOf(units),
          strataOf(units, () => 0),
        );
        expect([said.margin, said.weighted]).toEqual(['0', surveyPoints(questions, ballotsOf(units)).total]);
      }),
    );
  });

  it('grows with the points that are asked about, and not with the order of the units', () => {
    fc.assert(
      fc.property(anySample, fc.integer({ min: 2, max: 9 }), ({ questions, units }, times) => {
        const strata = strataOf(units);
        const said = sampleMargin(questions, ballotsOf(units), strata);
        expect(sampleMargin(questions, ballotsOf(units).reverse(), [...strata].reverse())).toEqual(said);
        const larger = questions.map((one) => ({ ...one, max: multiplyPoints(one.max, `${times}`) }));
        const scaled = Number(sampleMargin(larger, ballotsOf(units), strata).margin);
        expect(scaled).toBeLessThanOrEqual(times * Number(said.margin) + 1e-6);
        expect(scaled).toBeGreaterThanOrEqual(times * (Number(said.margin) - 0.01) - 1e-6);
      }),
    );
  });

  it('is never less for more people to ask', () => {
    fc.assert(
      fc.property(anySample, ({ questions, units }) => {
        const alike = units.map(({ answers }) => ({ answers, more: answers.length }));
        const few = sampleMargin(questions, ballotsOf(alike), strataOf(alike));
        const many = sampleMargin(
          questions,
          ballotsOf(alike),
          strataOf(alike, (own) => own * 9),
        );
        expect(comparePoints(few.margin ?? '0', many.margin ?? '0')).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('falls back to the simple one, and names each unit that is why', () => {
    const two = [aQuestion('10', '1', '0'), aQuestion('10', '1', '0')];
    const ballots = [
      { unitId: 'fine', choices: [1, 2], count: 4 },
      { unitId: 'fine', choices: [2, 1], count: 4 },
      { unitId: 'one', choices: [1, 1], count: 1 },
      { unitId: 'unknown', choices: [1, 1], count: 3 },
      { unitId: 'below', choices: [1, 2], count: 3 },
      { unitId: 'open', choices: [1, 0], count: 3 },
    ];
    const strata = [unit('fine', 80), unit('none', 5), unit('one', 5), unit('below', 2), unit('open', 9)];
    const known = sampleMargin(two, ballots, strata);
    expect(known).toEqual({
      ...surveyMargin(two, ballots, 101),
      method: 'simple',
      weighted: null,
      gaps: [
        { unitId: 'none', why: 'noAnswers' },
        { unitId: 'one', why: 'oneAnswer' },
        { unitId: 'below', why: 'populationBelow' },
        { unitId: 'open', why: 'questionUnanswered' },
      ],
    });
    const unknown = sampleMargin(two, ballots, [unit('fine', 80), unit('unknown', null)]);
    expect(unknown.gaps).toEqual([{ unitId: 'unknown', why: 'populationUnknown' }]);
    expect(unknown.margin).toBe(surveyMargin(two, ballots, null).margin);
    expect(sampleMargin(two, [], [])).toMatchObject({ margin: null, method: 'simple', gaps: [] });
  });
});
