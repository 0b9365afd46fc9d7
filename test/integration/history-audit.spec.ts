import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acceptTask, submitEvidence } from '@tctp/application';
import type { HistoryAudit } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { typeormHistoryAudit } from '@tctp/persistence';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TASK = `${PLAN}.r05.once`;
const OTHER = `${PLAN}.r06.once`;

describe('the history of a plan', () => {
  let sandbox: Sandbox;
  let audit: HistoryAudit;
  let unit: Actor;

  beforeEach(async () => {
    sandbox = await aSandbox();
    audit = typeormHistoryAudit(sandbox.source);
    unit = await sandbox.person('officer', 'vhtt');
    await acceptTask(sandbox, await sandbox.envelope(unit, TASK));
    await sandbox.addFile(unit, TASK);
    await audit.seal();
    await submitEvidence(sandbox, await sandbox.envelope(unit, TASK), { facts: {}, note: null });
    await acceptTask(sandbox, await sandbox.envelope(unit, OTHER));
    await audit.seal();
  }, 60_000);
  afterEach(() => sandbox?.close());

  /** As somebody would who owns the database: with the triggers off. */
  async function tamper(...statements: readonly string[]): Promise<void> {
    await sandbox.source.transaction(async (manager) => {
      await manager.query(`set local session_replication_role = 'replica'`);
      for (const statement of statements) await manager.query(statement);
    });
  }
  const found = async () =>
    (await audit.verify()).findings.map(({ tenantId: _tenant, planId: _plan, ...finding }) => finding);

  it('verifies as it was written, and says how much there is', async () => {
    const verdict = await audit.verify();
    expect(verdict.findings).toEqual([]);
    expect(verdict).toMatchObject({ seals: 2, unsealed: 0 });
    const [row] = await sandbox.source.query<{ n: number }[]>(
      'select count(*)::integer as n from task_event',
    );
    expect(verdict.entries).toBe(row?.n);
    expect(verdict.lastSeals).toMatchObject([
      { tenantId: 'an-giang', planId: PLAN, number: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('is sealed once for what has happened, and not again for nothing', async () => {
    expect(await audit.seal()).toBe(0);
    await acceptTask(sandbox, await sandbox.envelope(unit, `${PLAN}.r13.ongoing`));
    expect((await audit.verify()).unsealed).toBe(1);
    expect(await Promise.all([audit.seal(), audit.seal(), audit.seal()])).toEqual(
      expect.arrayContaining([1, 0, 0]),
    );
    expect(await found()).toEqual([]);
  });

  it.each([
    ['code', `code = 'evidenceApproved'`],
    ['params', `params = '{"fileName": "khac.txt"}'`],
    ['note', `note = 'khác'`],
    ['person', `actor_id = 'khac'`],
    ['moment', `at = at + interval '1 millisecond'`],
  ])('names an entry whose %s was edited', async (_what, change) => {
    await tamper(`update task_event set ${change} where task_id = '${TASK}' and sequence = 3`);
    expect(await found()).toEqual([{ code: 'entry-altered', kind: 'task', taskId: TASK, sequence: 3 }]);
  });

  it('names entries that were removed from the middle, the beginning and the end', async () => {
    await tamper(`delete from task_event where task_id = '${TASK}' and sequence = 2`);
    expect(await found()).toEqual([{ code: 'entries-missing', kind: 'task', taskId: TASK, from: 2, to: 2 }]);
    await tamper(`delete from task_event where task_id = '${OTHER}' and sequence = 1`);
    expect(await found()).toContainEqual({
      code: 'entries-missing',
      kind: 'task',
      taskId: OTHER,
      from: 1,
      to: 1,
    });
    await tamper(`delete from task_event where task_id = '${OTHER}' and sequence = 2`);
    expect(await found()).toEqual([
      { code: 'entries-missing', kind: 'task', taskId: TASK, from: 2, to: 2 },
      { code: 'count-differs', kind: 'task', taskId: OTHER, counted: 2, found: 0 },
      { code: 'sealed-entry-missing', kind: 'task', taskId: OTHER, sequence: 1, seal: 1 },
    ]);
  });

  it('names entries that have changed places', async () => {
    await tamper(
      `update task_event set sequence = sequence + 100 where task_id = '${TASK}' and sequence in (2, 3)`,
      `update task_event set sequence = 105 - sequence where task_id = '${TASK}' and sequence > 100`,
    );
    expect(await found()).toEqual([
      { code: 'entry-altered', kind: 'task', taskId: TASK, sequence: 2 },
      { code: 'entry-altered', kind: 'task', taskId: TASK, sequence: 3 },
      { code: 'entry-altered', kind: 'task', taskId: TASK, sequence: 4 },
      { code: 'sealed-entry-altered', kind: 'task', taskId: TASK, sequence: 3, seal: 1 },
    ]);
  });

  it('names what was cut off or made anew with hashes that fit, from the seal that remembers it', async () => {
    await tamper(
      `delete from task_event where task_id = '${TASK}' and sequence = 4`,
      `update task set sequence = 3 where id = '${TASK}'`,
    );
    expect(await found()).toEqual([
      { code: 'sealed-entry-missing', kind: 'task', taskId: TASK, sequence: 4, seal: 2 },
    ]);

    await tamper(
      `update task_event set note = 'khác' where task_id = '${OTHER}' and sequence = 1`,
      `update task_event e set hash = c.hash from (
         select sequence, history_chain(null, history_entry(
                  tenant_id, plan_id, task_id, sequence, code, params, note, actor_id, at))
                  over (order by sequence) as hash
           from task_event where task_id = '${OTHER}') c
        where e.task_id = '${OTHER}' and e.sequence = c.sequence`,
    );
    expect(await found()).toContainEqual({
      code: 'sealed-entry-altered',
      kind: 'task',
      taskId: OTHER,
      sequence: 1,
      seal: 1,
    });
  });

  it('names a seal that was edited or removed', async () => {
    await tamper(`update history_seal set heads = '[]' where number = 2`);
    expect(await found()).toEqual([{ code: 'seal-altered', seal: 2 }]);
    await tamper('delete from history_seal where number = 1');
    expect(await found()).toContainEqual({ code: 'seals-missing', from: 1, to: 1 });
  });

  it('cannot be edited by the program itself', async () => {
    for (const statement of ['update history_seal set number = 9', 'truncate history_seal'])
      await expect(sandbox.source.query(statement)).rejects.toThrow('append-only');
  });
});
