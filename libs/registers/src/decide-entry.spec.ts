import { describe, expect, it } from '@jest/globals';
import type { Actor, RegisterBody, RegisterEntry } from '@tctp/domain';
import { REGISTERS, REGISTER_DEFINITIONS } from '@tctp/domain';
import fc from 'fast-check';
import { decideEntry, openActs } from './decide-entry';

const actor = (role: Actor['role'], unitId = 'noi-vu', accountId: string = role): Actor => ({
  tenantId: 't',
  accountId,
  displayName: accountId,
  role,
  unitId,
});
const officer = actor('officer', 'vhtt');
const reviewer = actor('reviewer');
const { initiatives, complaints, officials, postings } = REGISTER_DEFINITIONS;
const entry = (state: string, body: RegisterBody = {}, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  unitId: 'vhtt',
  state,
  body,
  files: 0,
  ...more,
});
const ask = (act: string, fields: RegisterBody = {}, reason: string | null = null) => ({
  act,
  fields,
  reason,
});
const why = (decided: ReturnType<typeof decideEntry>) => (decided.ok ? 'accepted' : decided.refusal);

describe('an entry of a register', () => {
  it('is opened with what its act asks for', () => {
    const proposal = ask('propose', { title: 'Một cửa lưu động', summary: 'Xuống ấp mỗi tuần.' });
    expect(decideEntry(initiatives, null, 'vhtt', proposal, officer)).toEqual({
      ok: true,
      value: {
        state: 'proposed',
        body: { title: 'Một cửa lưu động', summary: 'Xuống ấp mỗi tuần.' },
        changes: [
          { field: 'title', was: null, now: 'Một cửa lưu động' },
          { field: 'summary', was: null, now: 'Xuống ấp mỗi tuần.' },
        ],
      },
    });
  });

  it.each([
    [ask('propose', { title: 'A' }), { code: 'field-missing', field: 'summary' }],
    [ask('propose', { title: ' ', summary: 'x' }), { code: 'field-unfit', field: 'title' }],
    [
      ask('propose', { title: 'A', summary: 'x', appliedFrom: '2017-02-31' }),
      { code: 'field-unfit', field: 'appliedFrom' },
    ],
    [
      ask('propose', { title: 'A', summary: 'x', decisionNumber: '1/QĐ' }),
      { code: 'field-not-asked', field: 'decisionNumber' },
    ],
    [ask('recognise', {}), { code: 'not-permitted', action: 'recognise' }],
    [ask('celebrate', {}), { code: 'act-unknown', act: 'celebrate' }],
  ])('is not opened by %j', (wrong, refusal) => {
    expect(why(decideEntry(initiatives, null, 'vhtt', wrong, officer))).toEqual(refusal);
  });

  it('is moved on only from where the act is open', () => {
    const recognise = ask('recognise', { decisionNumber: '12/QĐ-UBND', decidedOn: '2017-11-20' });
    expect(why(decideEntry(initiatives, entry('proposed'), 'vhtt', recognise, reviewer))).toEqual({
      code: 'act-not-now',
      act: 'recognise',
      state: 'proposed',
    });
    const decided = decideEntry(initiatives, entry('forwarded'), 'vhtt', recognise, reviewer);
    expect(decided.ok && decided.value.state).toBe('recognised');
  });

  it('is closed to officers of other units', () => {
    const other = actor('officer', 'xa-01');
    const amend = ask('amend', { title: 'B' });
    expect(why(decideEntry(initiatives, entry('proposed'), 'vhtt', amend, other))).toMatchObject({
      code: 'not-permitted',
    });
    expect(openActs(initiatives, entry('proposed'), other)).toEqual([]);
    expect(openActs(initiatives, entry('proposed'), officer)).toEqual(['amend', 'withdraw']);
  });

  it('wants a reason, a proof, and a change', () => {
    expect(
      why(decideEntry(initiatives, entry('proposed'), 'vhtt', ask('withdraw', {}, ' '), officer)),
    ).toEqual({ code: 'reason-missing' });
    const post = ask('post', { postedOn: '2017-09-05' });
    expect(why(decideEntry(postings, entry('listed'), 'vhtt', post, officer))).toEqual({
      code: 'proof-missing',
    });
    expect(why(decideEntry(postings, entry('listed', {}, { files: 1 }), 'vhtt', post, officer))).toBe(
      'accepted',
    );
    const same = ask('amend', { title: 'A' });
    expect(why(decideEntry(initiatives, entry('proposed', { title: 'A' }), 'vhtt', same, officer))).toEqual({
      code: 'nothing-changes',
    });
  });

  it('never counts more qualified people than there are', () => {
    const state = ask('state', { title: 'Văn phòng', headcount: 4, qualified: 5, asOf: '2017-09-01' });
    expect(why(decideEntry(officials, null, 'vhtt', state, officer))).toEqual({
      code: 'field-above',
      field: 'qualified',
      above: 'headcount',
    });
  });

  it('is out of reach of whoever it names, and of who stands in for them', () => {
    const named = entry('checking', { account: 'reviewer' });
    const confirm = ask('confirm', { finding: 'Đúng như phản ánh.' });
    expect(why(decideEntry(complaints, named, 'noi-vu', confirm, reviewer))).toEqual({
      code: 'named-cannot-handle',
    });
    const standIn = {
      ...actor('reviewer', 'noi-vu', 'other'),
      standsFor: { id: 'reviewer', name: 'reviewer' },
    };
    expect(why(decideEntry(complaints, named, 'noi-vu', confirm, standIn))).toEqual({
      code: 'named-cannot-handle',
    });
    expect(
      why(decideEntry(complaints, named, 'noi-vu', confirm, actor('reviewer', 'noi-vu', 'another'))),
    ).toBe('accepted');
    const naming = ask('amend', { account: 'reviewer' });
    expect(why(decideEntry(complaints, entry('received'), 'noi-vu', naming, reviewer))).toEqual({
      code: 'named-cannot-handle',
    });
  });

  it('tells of a personal field that it changed, never what it was', () => {
    const amend = ask('amend', { complainant: 'Bà con ấp 3' });
    const decided = decideEntry(complaints, entry('received'), 'noi-vu', amend, reviewer);
    expect(decided.ok && decided.value.changes).toEqual([{ field: 'complainant', was: null, now: null }]);
  });

  it('takes a field away with an empty text', () => {
    const decided = decideEntry(
      initiatives,
      entry('proposed', { title: 'A', benefit: 'B' }),
      'vhtt',
      ask('amend', { benefit: '' }),
      officer,
    );
    expect(decided.ok && decided.value.body).toEqual({ title: 'A' });
  });

  it('never stands in a state its register does not have, whatever is asked', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant('2017-09-01'),
      fc.constant('level3'),
    );
    const roles = fc.constantFrom('officer', 'head', 'reviewer', 'chairman', 'admin', 'appraiser');
    fc.assert(
      fc.property(
        fc.constantFrom(...REGISTERS),
        roles,
        fc.array(fc.tuple(fc.nat(), fc.array(fc.tuple(fc.nat(), value), { maxLength: 6 })), {
          maxLength: 12,
        }),
        (name, role, asks) => {
          const definition = REGISTER_DEFINITIONS[name];
          const acts = Object.keys(definition.acts);
          const fields = Object.keys(definition.fields);
          let standing: RegisterEntry | null = null;
          for (const [act, given] of asks) {
            const said = Object.fromEntries(
              given.map(([at, one]) => [fields[at % fields.length] ?? '', one]),
            );
            const decided = decideEntry(
              definition,
              standing,
              'vhtt',
              ask(acts[act % acts.length] ?? '', said, 'vì sao'),
              actor(role, 'vhtt'),
            );
            if (!decided.ok) continue;
            expect(definition.states).toContain(decided.value.state);
            expect(Object.keys(decided.value.body).every((field) => fields.includes(field))).toBe(true);
            standing = { unitId: 'vhtt', state: decided.value.state, body: decided.value.body, files: 1 };
          }
        },
      ),
    );
  });
});
