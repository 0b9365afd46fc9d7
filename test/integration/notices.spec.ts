import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listNotices, listTasks, reassignTask, sweepDeadlines } from '@tctp/application';
import { messages } from '@tctp/contracts';
import type { NoticeQuery } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { NOTICE_TOPICS, kindsOf } from '@tctp/domain';
import { typeormNotices } from '@tctp/persistence';
import { aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

describe('the ledger of notices', () => {
  let sandbox: Sandbox;
  let notices: ReturnType<typeof typeormNotices>;
  let officer: Actor;
  let colleague: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    notices = typeormNotices(sandbox.source);
    officer = await sandbox.person('officer', 'vhtt');
    colleague = { ...officer, accountId: 'second' };
    await sandbox.source.query(
      `insert into account (tenant_id, id, username, password_hash, display_name, role, unit_id)
       values ($1, 'second', 'second', '-', 'second', 'officer', 'vhtt')`,
      [officer.tenantId],
    );
    await sandbox.clock.moveTo('2017-11-27T01:00:00.000Z');
    await sweepDeadlines({ ...sandbox, warn: () => undefined });
  }, 60_000);
  afterAll(() => sandbox?.close());

  const list = (reader: Actor, query: Partial<NoticeQuery> = {}) =>
    listNotices({ ...sandbox, notices }, reader, { limit: 100, ...query });

  it('puts every kind that has words under one topic', () => {
    expect(kindsOf(NOTICE_TOPICS).sort()).toEqual(Object.keys(messages.vi.notification).sort());
  });

  it('tells a mailbox what it was told and nothing else, the newest day first and the worst first in it', async () => {
    const { notices: told, next } = await list(officer);
    expect(next).toBeNull();
    expect(told.length).toBeGreaterThan(3);
    const days = told.map(({ day }) => day);
    expect(days).toEqual([...days].sort().reverse());
    const [worst] = (await listTasks(sandbox, officer, { scope: 'mine', time: 'dueSoon' })).map(
      ({ id }) => id,
    );
    expect(told[0]?.task?.id).toBe(worst);
    const [row] = await sandbox.source.query<{ n: number }[]>(
      `select count(*)::integer as n from notification where unit_id = 'vhtt' and role = 'officer'`,
    );
    expect(told.length).toBe(row?.n);
    const stranger = await sandbox.person('officer', 'xa-01');
    const theirs = (await list(stranger)).notices.map(({ id }) => id);
    expect(theirs.filter((id) => told.some((one) => one.id === id))).toEqual([]);
  });

  it('comes in pages that neither repeat nor leave out', async () => {
    const all = (await list(officer)).notices.map(({ id }) => id);
    const paged: string[] = [];
    for (let before: string | null | undefined; before !== null;) {
      const page = await list(officer, { limit: 2, ...(before === undefined ? {} : { before }) });
      paged.push(...page.notices.map(({ id }) => id));
      before = page.next;
    }
    expect([...paged].sort()).toEqual([...all].sort());
  });

  it('shows one topic, and only what is unseen', async () => {
    const time = (await list(officer, { topic: 'time' })).notices;
    expect(new Set(time.map(({ kind }) => kind))).toEqual(new Set(['dueSoon']));
    const [first] = time;
    await notices.see(officer, { ids: [first?.id ?? ''] });
    const unseen = (await list(officer, { topic: 'time', unseen: 'true' })).notices;
    expect(unseen.map(({ id }) => id)).toEqual(time.slice(1).map(({ id }) => id));
  });

  it('keeps what each person has seen apart, and never forgets it', async () => {
    const newest = String(Math.max(...(await list(officer)).notices.map(({ id }) => Number(id))));
    const before = await notices.countNew(colleague);
    await notices.see(officer, { upTo: newest });
    await notices.see(officer, { upTo: '1' });
    expect(await notices.countNew(officer)).toBe(0);
    expect((await list(officer)).notices.every(({ seen }) => seen)).toBe(true);
    expect(await notices.countNew(colleague)).toBe(before);
    expect(before).toBeGreaterThan(0);
  });

  it('leaves ids of other mailboxes alone', async () => {
    const [foreign] = await sandbox.source.query<{ id: string }[]>(
      `select id::text from notification where unit_id <> 'vhtt' limit 1`,
    );
    await notices.see(colleague, { ids: [foreign?.id ?? ''] });
    const [row] = await sandbox.source.query<{ n: number }[]>(
      `select count(*)::integer as n from notice_seen where account_id = 'second'`,
    );
    expect(row?.n).toBe(0);
  });

  it('says nothing more of a task that was given away', async () => {
    const reviewer = await sandbox.person('reviewer', 'noi-vu');
    const [notice] = (await list(officer, { topic: 'time' })).notices.filter(
      ({ task }) => task?.relation === 'lead',
    );
    const taskId = notice?.task?.id ?? '';
    const envelope = await sandbox.envelope(reviewer, taskId);
    expect(
      await reassignTask(sandbox, envelope, { unitId: 'tu-phap', reason: 'Theo phân công.' }),
    ).toMatchObject({
      ok: true,
    });
    const left = (await list(officer)).notices.filter(({ task }) => task?.id === taskId);
    const rows = await notices.list(officer, { kinds: null, unseenOnly: false, before: null, limit: 100 });
    expect(left.length).toBe(rows.filter((row) => row.taskId === taskId).length);
  });
});
