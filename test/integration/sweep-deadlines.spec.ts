import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliverDigests, sweepDeadlines } from '@tctp/application';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

describe('the deadline sweep', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await aSandbox();
  }, 60_000);
  afterAll(() => sandbox?.close());

  const codesOf = async (task: string) => {
    const rows = await sandbox.source.query<{ code: string }[]>(
      'select code from task_event where task_id = $1 order by sequence',
      [`${PLAN}.${task}`],
    );
    return rows.map((row) => row.code);
  };

  it('makes five cycles of row 2, each with a workflow of its own', async () => {
    const rows = await sandbox.source.query<{ cycle: string; time_state: string; last_day: string }[]>(
      `select cycle, time_state, last_day::text from task where row_id = 'r02' order by last_day`,
    );
    expect(rows).toEqual([
      { cycle: '2017-Q1', time_state: 'predated', last_day: '2017-03-09' },
      { cycle: '2017-Q2', time_state: 'predated', last_day: '2017-06-09' },
      { cycle: '2017-Q3', time_state: 'onTrack', last_day: '2017-09-09' },
      { cycle: '2017', time_state: 'onTrack', last_day: '2017-11-14' },
      { cycle: '2017-Q4', time_state: 'onTrack', last_day: '2017-12-09' },
    ]);
  });

  it('does nothing while nothing is due', async () => {
    expect(await sweepDeadlines(sandbox)).toBe(0);
  });

  it('reminds seven working days before, and again after a second sweep only when the next one is due', async () => {
    await sandbox.clock.moveTo('2017-08-30T01:00:00.000Z');
    await sweepDeadlines(sandbox);
    await sweepDeadlines(sandbox);
    expect(await codesOf('r02.2017-Q3')).toEqual(['taskAssigned', 'deadlineNeared']);
  });

  it('catches up in one late run, without the reminders nobody needs any more: overdue, vice chair, chairman, each once, though four sweeps race', async () => {
    await sandbox.clock.moveTo('2017-09-20T01:00:00.000Z');
    await Promise.all(Array.from({ length: 4 }, () => sweepDeadlines(sandbox)));
    await sweepDeadlines(sandbox);
    expect(await codesOf('r02.2017-Q3')).toEqual([
      'taskAssigned',
      'deadlineNeared',
      'deadlinePassed',
      'taskEscalated',
      'taskEscalated',
    ]);
    const escalations = await sandbox.source.query<{ role: string; step: number }[]>(
      `select role, step from escalation where task_id = $1 order by step`,
      [`${PLAN}.r02.2017-Q3`],
    );
    expect(escalations).toEqual([
      { role: 'viceChair', step: 1 },
      { role: 'chairman', step: 2 },
    ]);
  });

  it('passes by a task that it cannot read, says so, and harms none of the others', async () => {
    const damaged = `${PLAN}.r02.2017`;
    const due = async (task: string) => {
      const [row] = await sandbox.source.query<{ n: number }[]>(
        'select count(*)::integer as n from deadline where task_id = $1 and fired_at is null and due_at <= now()',
        [task],
      );
      return row?.n ?? 0;
    };
    const write = (version: number) =>
      sandbox.source.query(`update task set snapshot = jsonb_set(snapshot, '{version}', $2) where id = $1`, [
        damaged,
        version,
      ]);
    const before = await due(damaged);
    await write(99);
    await sandbox.clock.moveTo('2017-11-20T01:00:00.000Z');
    const warnings: string[] = [];
    expect(await sweepDeadlines({ ...sandbox, warn: (line) => warnings.push(line) })).toBeGreaterThan(0);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`Việc ${damaged}`);
    expect(await due(damaged)).toBe(before);
    expect(await codesOf('r02.2017')).toEqual(['taskAssigned']);
    await write(2);
    await sweepDeadlines(sandbox);
    expect(await codesOf('r02.2017')).toContain('deadlinePassed');
  });

  it('leaves nothing unfired behind for a task whose ladder has been climbed', async () => {
    const rows = await sandbox.source.query(
      'select 1 from deadline where task_id = $1 and fired_at is null',
      [`${PLAN}.r02.2017-Q3`],
    );
    expect(rows).toEqual([]);
  });

  it('tells every mailbox once a day, however often the digest is delivered', async () => {
    const mailbox = {
      tenantId: 'an-giang',
      unitId: 'tinh-bien',
      role: 'chairman' as const,
      day: '2017-09-20',
    };
    await deliverDigests(sandbox, [mailbox, mailbox]);
    await deliverDigests(sandbox, [mailbox, mailbox]);
    const chairman = await sandbox.person('chairman', 'tinh-bien');
    const digests = await sandbox.read.digests(chairman);
    expect(digests).toMatchObject([
      { day: '2017-09-20', items: [{ taskId: `${PLAN}.r02.2017-Q3`, kind: 'escalated' }] },
    ]);
  });
});
