import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { By, PersonCommand } from './task-command';
import { MOVED, ONE_REVIEWER, PLAN_END, TWO_THEN_HEAD, ask, start } from './task.fixture';

const PEOPLE = ['an', 'binh', 'chi', 'dung'] as const;
const HOUR = 3_600_000;

type Shape = PersonCommand extends infer One ? (One extends By ? Omit<One, keyof By> : never) : never;
const WISHES: readonly Shape[] = [
  { type: 'SUBMIT', files: 1, steps: ONE_REVIEWER },
  { type: 'SUBMIT', files: 1, steps: TWO_THEN_HEAD },
  { type: 'TAKE_FOR_REVIEW' },
  { type: 'CORRECT_FACTS' },
  { type: 'APPROVE', as: 'reviewer' },
  { type: 'APPROVE', as: 'head' },
  { type: 'RETURN', reason: 'thieu-chu-ky', correction: null },
  { type: 'RETURN', reason: 'thieu-chu-ky', correction: MOVED },
  { type: 'REOPEN', correction: null },
  { type: 'REOPEN', correction: MOVED },
  { type: 'WITHDRAW' },
  { type: 'AMEND' },
  { type: 'ASK_NOT_APPLICABLE' },
  { type: 'GRANT_NOT_APPLICABLE' },
  { type: 'REFUSE_NOT_APPLICABLE' },
  { type: 'ASK_EXTENSION', terms: MOVED, latest: PLAN_END },
  { type: 'GRANT_EXTENSION' },
  { type: 'REFUSE_EXTENSION' },
  { type: 'REPORT_OBSTACLE' },
  { type: 'ANSWER_OBSTACLE' },
];

/** Whatever roles people have had meanwhile: the machine knows accounts, and everybody tries everything. */
const aLife = fc.array(
  fc.record({
    wish: fc.constantFrom(...WISHES),
    by: fc.constantFrom(...PEOPLE),
    for: fc.option(fc.constantFrom(...PEOPLE), { nil: null, freq: 2 }),
  }),
  { maxLength: 60, size: 'max' },
);

type Matter = 'submission' | 'setAside' | 'extension' | 'obstacle';
const ASKS: Partial<Record<PersonCommand['type'], Matter>> = {
  SUBMIT: 'submission',
  ASK_NOT_APPLICABLE: 'setAside',
  ASK_EXTENSION: 'extension',
  REPORT_OBSTACLE: 'obstacle',
};
const DECIDES: Partial<Record<PersonCommand['type'], Matter>> = {
  TAKE_FOR_REVIEW: 'submission',
  CORRECT_FACTS: 'submission',
  APPROVE: 'submission',
  RETURN: 'submission',
  GRANT_NOT_APPLICABLE: 'setAside',
  REFUSE_NOT_APPLICABLE: 'setAside',
  GRANT_EXTENSION: 'extension',
  REFUSE_EXTENSION: 'extension',
  ANSWER_OBSTACLE: 'obstacle',
};

describe('separation of duties', () => {
  it('holds whoever asks for whom: nobody decides on what they, or whoever they stand in for, handed in or asked for', () => {
    const heard = new Map<string, number>();
    fc.assert(
      fc.property(aLife, (life) => {
        let snapshot = start('dated').next;
        let clock = Date.parse('2017-09-04T02:00:00.000Z');
        const behind: Partial<Record<Matter, readonly string[]>> = {};
        for (const { wish, by, for: absent } of life) {
          clock += HOUR;
          const command = {
            ...wish,
            by,
            at: new Date(clock).toISOString(),
            ...(absent === null ? {} : { for: { id: absent, name: absent } }),
          } as PersonCommand;
          const people = [by, ...(absent === null ? [] : [absent])];
          const decision = ask(snapshot, command);
          if (!decision.ok) continue;
          snapshot = decision.next;
          heard.set(command.type, (heard.get(command.type) ?? 0) + 1);
          const asked = ASKS[command.type];
          if (asked !== undefined) behind[asked] = people;
          const decided = DECIDES[command.type];
          if (decided !== undefined)
            expect({
              command: command.type,
              people,
              own: people.filter((one) => behind[decided]?.includes(one)),
            }).toEqual({
              command: command.type,
              people,
              own: [],
            });
          if (command.type === 'REOPEN' && command.correction !== null)
            expect(people.filter((one) => behind.submission?.includes(one))).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
    for (const type of Object.keys(DECIDES)) expect([type, (heard.get(type) ?? 0) > 0]).toEqual([type, true]);
  });
});
