import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportSent, TaskDetail } from '@tctp/contracts';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { reportOf } from '../support/reports';

const PLAN = 'xa-001-2026';
/** 2.1 of set 766: so many files in time, of so many. */
const CYCLE = `${PLAN}.r05.2026-Q1`;

describe('a periodic report for a component that asks for facts', () => {
  let program: OwnProgram;
  let reviewer: Person;
  let chairman: Person;
  let officer: Person;
  const report = () => reportOf(reviewer, PLAN, '2026-Q1');
  const send = (body: object) => report().does<ReportSent>(reviewer, 'send', body);
  /** Everything that sending might have touched. */
  const asItStands = async (): Promise<unknown> => {
    const { version, state, sent, history } = await report().read();
    const task = (await officer.get<TaskDetail>(`/tasks/${CYCLE}`)).body;
    return { version, state, sent, history, task };
  };

  beforeAll(async () => {
    program = await startOwnProgram({}, { sample: 'two-tier' });
    [reviewer, chairman, officer] = (await Promise.all(
      ['sonoivu.thamtra', 'chutich', 'xa001.canbo'].map((name) => Person.signIn(program.url, name)),
    )) as [Person, Person, Person];
    await report().compose(reviewer, { taskId: CYCLE });
    await report().does(reviewer, 'submit');
    await report().does(chairman, 'approve');
  }, 90_000);
  afterAll(() => program?.close(), 30_000);

  it('says which facts it needs, and of which cycle', async () => {
    const { cycle, facts, state } = await report().read();
    expect([state, cycle?.componentCode]).toEqual(['approved', '2.1']);
    expect(facts.map(({ name, kind }) => [name, kind])).toEqual([['settledOnTime', 'ratio']]);
  });

  it('refuses in words to be sent without them, or with ones that are none, and changes nothing', async () => {
    const before = await asItStands();
    const [{ name = '' } = {}] = (await report().read()).facts;
    for (const facts of [
      undefined,
      {},
      { [name]: 'nhiều' },
      { [name]: { part: 11, whole: 10 } },
      { [name]: { part: 9, whole: 10 }, khac: 1 },
    ]) {
      const refused = await send(facts === undefined ? {} : { facts });
      expect([facts, refused.status >= 400 && refused.status < 500]).toEqual([facts, true]);
      expect(refused.body.detail).not.toBe('');
    }
    const missing = await send({});
    expect([missing.status, missing.body.code]).toEqual([422, 'fact-missing']);
    expect(missing.body.detail).toBe('Thiếu số liệu “Hồ sơ đúng hạn”. Nhập rồi nộp lại.');
    expect(await asItStands()).toEqual(before);
  });

  it('claims them with sending: the rule makes points of them, the reviewer sees both', async () => {
    const [{ name = '' } = {}] = (await report().read()).facts;
    const facts = { [name]: { part: 9, whole: 10 } };
    const sent = await send({ facts });
    expect([sent.status, sent.body.state, sent.body.work]).toEqual([200, 'sent', 'submitted']);
    const { submissions, evidence } = (await officer.get<TaskDetail>(`/tasks/${CYCLE}`)).body;
    expect(submissions).toMatchObject([{ number: 1, claimedFacts: facts, outcome: 'pending' }]);
    expect(submissions[0]?.claimedPoints).not.toBeNull();
    expect(evidence.map(({ id }) => id)).toEqual([sent.body.evidenceId]);
  });
});
