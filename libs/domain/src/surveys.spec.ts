import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SURVEY_CODE_LENGTH, SURVEY_CODE_LETTERS, spelledSurveyCode, surveyCodeOf } from './survey-codes';
import { SURVEY_STATES, surveyMayBecome, targetSums } from './surveys';

describe('a survey', () => {
  it('opens once, closes once, and never opens again', () => {
    const ways = SURVEY_STATES.flatMap((from) =>
      SURVEY_STATES.filter((to) => surveyMayBecome(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(ways).toEqual([
      'draft → open',
      'draft → voided',
      'open → closed',
      'open → voided',
      'closed → voided',
    ]);
  });

  it('says where its questions come to more or less than the set gives', () => {
    const targets = [
      { code: 'A', title: 'A', max: '30' },
      { code: 'B', title: 'B', max: null },
    ];
    const sums = targetSums(targets, [
      { target: 'A', max: '20' },
      { target: 'A', max: '10.00' },
      { target: 'B', max: '1' },
    ]);
    expect(sums.map(({ sum, differs }) => [sum, differs])).toEqual([
      ['30', false],
      ['1', true],
    ]);
    expect(targetSums(targets, [])[0]).toMatchObject({ sum: '0', differs: true });
  });
});

describe('a code', () => {
  const any = fc
    .array(fc.constantFrom(...SURVEY_CODE_LETTERS), {
      minLength: SURVEY_CODE_LENGTH,
      maxLength: SURVEY_CODE_LENGTH,
    })
    .map((letters) => letters.join(''));

  it('is the same however it is typed', () => {
    fc.assert(
      fc.property(any, (code) => {
        expect(surveyCodeOf(spelledSurveyCode(code))).toBe(code);
        expect(surveyCodeOf(` ${spelledSurveyCode(code).toLowerCase().replace('-', ' ')} `)).toBe(code);
      }),
    );
  });

  it('holds no letter that is taken for another', () => {
    expect(SURVEY_CODE_LETTERS).not.toMatch(/[ILOBSZ0-9]/);
    for (const typed of ['', 'ACDEF', 'ACDEF-GHJK1', 'ACDEF-GHJKM-N', 'ÂCDEF-GHJKM'])
      expect([typed, surveyCodeOf(typed)]).toEqual([typed, null]);
  });
});
