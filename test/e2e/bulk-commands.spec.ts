import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BulkResult, ColleagueList, Problem } from '@tctp/contracts';
import { Client } from 'pg';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';

const PLAN = 'tinh-bien-2017';
const PROPAGANDA = `${PLAN}.r05.once`;
const INITIATIVE = `${PLAN}.r07.once`;
const LAWS = `${PLAN}.r08.once`;
const PREDATED = `${PLAN}.r01.once`;
const OWN = `${PLAN}.r03.once`;

describe('many tasks with one request, over HTTP', () => {
  let program: OwnProgram;
  let culture: Person;
  let justice: Person;
  let office: Person;
  let reviewer: Person;

  beforeAll(async () => {
    program = await startOwnProgram();
    const people = ['vhtt.canbo', 'tuphap.canbo', 'noivu.canbo', 'noivu.thamtra'];
    [culture, justice, office, reviewer] = (await Promise.all(
      people.map((name) => Person.signIn(program.url, name)),
    )) as [Person, Person, Person, Person];
  }, 60_000);

  afterAll(async () => {
    await program?.close();
  }, 30_000);

  const submit = async (who: Person, taskId: string, facts: Record<string, number> = {}, headers = {}) => {
    await who.upload(taskId, { bytes: await aPdf(), name: 'Báo cáo.pdf' });
    const { version } = await who.task(taskId);
    const by = 'acting-for' in headers ? reviewer : who;
    return by.send('POST', `/tasks/${taskId}/submit`, { body: { facts }, version, headers });
  };
  const seen = (...taskIds: string[]) =>
    Promise.all(taskIds.map(async (taskId) => ({ taskId, version: (await reviewer.task(taskId)).version })));
  const bulk = (body: object, who = reviewer, key?: string) =>
    who.send<BulkResult & Problem>('POST', '/tasks/bulk', { body, ...(key === undefined ? {} : { key }) });
  const told = ({ results }: BulkResult) =>
    results.map((one) => (one.outcome === 'done' ? one.work : one.problem.code));
  async function inDatabase<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
    const client = new Client({ connectionString: program.databaseUrl });
    await client.connect();
    return (await client.query<T>(text, values).finally(() => client.end())).rows;
  }

  it('approves what can be, refuses the rest by name and in words, and changes nothing of that', async () => {
    await submit(culture, PROPAGANDA);
    await submit(culture, INITIATIVE, { recognisedInitiatives: 1 });
    await submit(justice, LAWS);
    await submit(office, PREDATED);
    const colleagues = (await office.get<ColleagueList>('/colleagues')).body.colleagues;
    const id = (role: string) => colleagues.find((one) => one.role === role)?.accountId ?? '';
    await office.send('POST', '/delegations', {
      body: { to: id('reviewer'), firstDay: '2017-08-28', lastDay: '2017-08-31', reason: 'Đi họp' },
    });
    expect((await submit(office, OWN, {}, { 'acting-for': id('officer') })).status).toBe(200);

    const items = await seen(PROPAGANDA, LAWS, OWN, PREDATED);
    items[1]!.version -= 1;
    items.push({ taskId: `${PLAN}.r99.once`, version: 1 });
    const { status, body } = await bulk({ action: 'approve', items });
    expect(status).toBe(200);
    expect(body.results.map(({ taskId }) => taskId)).toEqual(items.map(({ taskId }) => taskId));
    expect(told(body)).toEqual([
      'approved',
      'stale-version',
      'submitter-cannot-review',
      'delivery-unsaid',
      'task-unknown',
    ]);
    const stale = body.results[1];
    expect(stale?.outcome === 'refused' && stale.problem).toMatchObject({ status: 412 });
    expect(stale?.outcome === 'refused' && stale.problem.detail).toContain('Nội dung đã thay đổi');
    for (const taskId of [LAWS, OWN, PREDATED]) {
      expect((await reviewer.task(taskId)).work).toBe('submitted');
    }
  });

  it('answers the same key as the first time, changes nothing, and refuses it with another body', async () => {
    const items = await seen(INITIATIVE, OWN);
    const ask = { action: 'return', items, reason: 'missing-document', note: 'Thiếu trang có chữ ký.' };
    const first = await bulk(ask, reviewer, 'bulk-once');
    expect(told(first.body)).toEqual(['returned', 'submitter-cannot-review']);
    const before = await inDatabase('select count(*) from task_event');
    const again = await bulk(ask, reviewer, 'bulk-once');
    expect(again.body).toEqual(first.body);
    expect(await inDatabase('select count(*) from task_event')).toEqual(before);
    const other = await bulk({ ...ask, note: 'Khác.' }, reviewer, 'bulk-once');
    expect(told(other.body)).toEqual(['key-reused', 'submitter-cannot-review']);
    expect((await reviewer.task(INITIATIVE)).submissions[0]?.reviewNote).toBe('Thiếu trang có chữ ký.');
  });

  it('says once with words what is wrong with the request itself, and whose it is not', async () => {
    const items = await seen(LAWS);
    const code = async (body: object) => (await bulk(body)).body.code;
    expect(await code({ action: 'return', items, reason: 'missing-document' })).toBe('input-invalid');
    expect(await code({ action: 'submit', items })).toBe('input-invalid');
    expect(await code({ action: 'approve', items: [] })).toBe('input-invalid');
    expect(await code({ action: 'approve', items: [...items, ...items] })).toBe('input-invalid');
    const crowd = Array.from({ length: 201 }, (_, place) => ({ taskId: `t${place}`, version: 1 }));
    expect(await code({ action: 'approve', items: crowd })).toBe('input-invalid');
    await inDatabase(`update account set role = 'head' where username = 'xa01.canbo'`);
    const head = await Person.signIn(program.url, 'xa01.canbo');
    const visible = new Set((await head.tasks('scope=all')).map(({ id }) => id));
    const hidden = (await reviewer.tasks('scope=all')).filter(({ id }) => !visible.has(id));
    expect(hidden.length).toBeGreaterThan(0);
    const unseen = await bulk(
      { action: 'approve', items: hidden.map(({ id, version }) => ({ taskId: id, version })) },
      head,
    );
    expect(new Set(told(unseen.body))).toEqual(new Set(['task-unknown']));
    const own = await bulk({ action: 'urge', items, reason: 'Nhanh lên' }, justice);
    expect([own.status, own.body.code]).toEqual([403, 'not-permitted']);
  });

  it('takes, urges and gives to another unit', async () => {
    expect(told((await bulk({ action: 'takeForReview', items: await seen(LAWS) })).body)).toEqual([
      'underReview',
    ]);
    const [taken] = (await reviewer.tasks('scope=review')).filter(({ id }) => id === LAWS);
    expect(taken?.waiting).toMatchObject({
      submission: 1,
      lateWorkingDays: null,
      takenBy: { displayName: 'Người thẩm tra, Phòng Nội vụ' },
    });
    const items = await seen(`${PLAN}.r06.once`, INITIATIVE);
    const urged = await bulk({ action: 'urge', items, reason: 'Còn 3 ngày.' });
    expect(told(urged.body)).toEqual(['assigned', 'returned']);
    const moved = await bulk({
      action: 'reassign',
      items: await seen(`${PLAN}.r06.once`, PROPAGANDA),
      unitId: 'tu-phap',
      reason: 'Đúng chức năng.',
    });
    expect(told(moved.body)).toEqual(['assigned', 'not-possible-now']);
    expect((await reviewer.task(`${PLAN}.r06.once`)).lead.id).toBe('tu-phap');
  });

  it('takes two hundred at once', async () => {
    await inDatabase(
      `insert into task select (jsonb_populate_record(t, jsonb_build_object(
              'id', 'copy-' || n, 'row_id', 'copy-' || n, 'sequence', 0))).*
         from task t, generate_series(1, 200) n where t.id = $1`,
      [`${PLAN}.r10.once`],
    );
    const [row] = await inDatabase<{ version: number }>(`select version from task where id = 'copy-1'`);
    const items = Array.from({ length: 200 }, (_, n) => ({
      taskId: `copy-${n + 1}`,
      version: row?.version ?? 0,
    }));
    const { body } = await bulk({ action: 'urge', items, reason: 'Sắp chốt số liệu.' });
    expect(body.results.map(({ taskId }) => taskId)).toEqual(items.map(({ taskId }) => taskId));
    expect(new Set(body.results.map(({ outcome }) => outcome))).toEqual(new Set(['done']));
    const [told] = await inDatabase<{ n: number }>(
      `select count(*)::integer as n from task_event where task_id like 'copy-%' and code = 'taskUrged'`,
    );
    expect(told?.n).toBe(200);
  });
});
