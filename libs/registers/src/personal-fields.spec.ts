import { describe, expect, it } from '@jest/globals';
import type { Actor, RegisterBody, RegisterEntry, RegisterField, RegisterValue } from '@tctp/domain';
import { REGISTERS, REGISTER_DEFINITIONS } from '@tctp/domain';
import fc from 'fast-check';
import { decideEntry } from './decide-entry';

const actor = (role: Actor['role'], unitId = 'noi-vu'): Actor => ({
  tenantId: 't',
  accountId: role,
  displayName: role,
  role,
  unitId,
});
const officer = actor('officer', 'vhtt');
const reviewer = actor('reviewer');
const { complaints, training } = REGISTER_DEFINITIONS;
const NAMING = REGISTERS.filter((name) =>
  Object.values(REGISTER_DEFINITIONS[name].fields).some(({ personal }) => personal === true),
);
const entry = (state: string, body: RegisterBody): RegisterEntry => ({
  unitId: 'vhtt',
  state,
  body,
  files: 0,
});
const ask = (act: string, fields: RegisterBody = {}, reason: string | null = null) => ({
  act,
  fields,
  reason,
});
const why = (decided: ReturnType<typeof decideEntry>) => (decided.ok ? 'accepted' : decided.refusal);

describe('an entry that names somebody', () => {
  it('is written to the history without a personal value, whatever is said in whatever order', () => {
    const mark = 'riêng-tư';
    const person = fc.tuple(
      fc.constantFrom(...NAMING),
      fc.array(fc.tuple(fc.nat(), fc.nat(9)), { minLength: 1, maxLength: 30 }),
    );
    let personal = 0;
    fc.assert(
      fc.property(person, ([name, asks]) => {
        const definition = REGISTER_DEFINITIONS[name];
        const acts = Object.entries(definition.acts);
        let standing: RegisterEntry | null = null;
        for (const [nth, draw] of asks) {
          const open = acts.filter(([, { from }]) =>
            standing === null ? from.length === 0 : from.includes(standing.state),
          );
          const [act, { asks: asked = [], may = [] }] = open[nth % open.length] ?? ['', { asks: [] }];
          const said = Object.fromEntries(
            [...asked, ...may].map((field) => [field, valueFor(definition.fields[field], `${mark}${draw}`)]),
          );
          const decided = decideEntry(definition, standing, 'vhtt', ask(act, said, 'vì sao'), reviewer);
          if (!decided.ok) continue;
          const { state, body, changes } = decided.value;
          const kept = Object.keys(body).filter((field) => definition.fields[field]?.personal === true);
          personal += kept.length;
          expect(JSON.stringify(changes)).not.toContain(mark);
          if (definition.acts[act]?.forgets === true) expect(kept).toEqual([]);
          standing = { unitId: 'vhtt', state, body, files: 1 };
        }
      }),
    );
    expect(personal).toBeGreaterThan(100);
  });

  it('forgets who was named, with a reason and only when it is over, and keeps the rest', () => {
    const body = { title: 'A', complainant: 'Bà con', contact: '0900', about: 'Ông B', account: 'b' };
    const forget = ask('forgetPeople', {}, 'Hết hạn lưu.');
    const decided = decideEntry(complaints, entry('handled', body), 'noi-vu', forget, reviewer);
    expect(decided).toEqual({
      ok: true,
      value: {
        state: 'handled',
        body: { title: 'A' },
        changes: ['complainant', 'contact', 'about', 'account'].map((field) => ({
          field,
          was: null,
          now: null,
        })),
      },
    });
    for (const [state, said, refusal] of [
      ['confirmed', forget, { code: 'act-not-now', act: 'forgetPeople', state: 'confirmed' }],
      ['handled', ask('forgetPeople'), { code: 'reason-missing' }],
      ['handled', ask('forgetPeople', { about: 'C' }, 'x'), { code: 'field-not-asked', field: 'about' }],
    ] as const)
      expect(why(decideEntry(complaints, entry(state, body), 'noi-vu', said, reviewer))).toEqual(refusal);
    expect(
      why(decideEntry(complaints, entry('handled', { title: 'A' }), 'noi-vu', forget, reviewer)),
    ).toEqual({
      code: 'nothing-changes',
    });
    expect(
      why(decideEntry(complaints, entry('handled', body), 'noi-vu', forget, actor('chairman'))),
    ).toMatchObject({ code: 'not-permitted' });
    const course = entry('completed', { title: 'Tin học', sent: 2, who: 'Bà A, ông B' });
    expect(decideEntry(training, course, 'vhtt', forget, reviewer)).toMatchObject({
      value: { body: { title: 'Tin học', sent: 2 } },
    });
    expect(why(decideEntry(training, course, 'vhtt', forget, officer))).toMatchObject({
      code: 'not-permitted',
    });
  });
});

/** What such a field takes; texts hold the mark. */
function valueFor(field: RegisterField | undefined, mark: string): RegisterValue {
  switch (field?.kind) {
    case 'day':
      return '2017-09-01';
    case 'count':
      return 1;
    case 'yesNo':
      return true;
    case 'choice':
      return field.of?.[0] ?? '';
    case 'link':
      return field.personal === true ? `https://${mark}` : 'https://a.example';
    default:
      return field?.personal === true ? mark : 'chung';
  }
}
