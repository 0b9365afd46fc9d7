import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acceptTask, changePlanSettings, previewPlanSettings, sweepDeadlines } from '@tctp/application';
import type { AdminRequest, PlanSettingsChange } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { deadlinesOf } from '../faults/support/deadline-reckoning';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const FREE_THURSDAY: PlanSettingsChange = {
  subject: 'calendar',
  change: { mark: 'holiday', days: ['2017-11-23'], name: 'Nghỉ theo thông báo' },
};
const SHORT_LADDER: PlanSettingsChange = {
  subject: 'ladder',
  ladder: { remindBefore: [2, 5], onDue: 'head', escalate: [{ afterWorkingDays: 2, to: 'chairman' }] },
};

describe('another calendar or ladder of a plan', () => {
  let sandbox: Sandbox;
  let admin: Actor;

  beforeEach(async () => {
    sandbox = await aSandbox();
    admin = await sandbox.person('admin', 'tinh-bien');
  }, 60_000);
  afterEach(() => sandbox?.close());

  const request = (more: Partial<AdminRequest> = {}): AdminRequest => ({
    actor: admin,
    key: randomUUID(),
    fingerprint: 'test',
    expectedVersion: 1,
    ...more,
  });
  const change = (wanted: PlanSettingsChange, more?: Partial<AdminRequest>) =>
    changePlanSettings(sandbox, request(more), PLAN, { ...wanted, reason: 'Theo thông báo của tỉnh.' });
  const wrong = async () => (await deadlinesOf(sandbox.source, await sandbox.clock.now())).wrong;

  it('says what would move and writes nothing', async () => {
    const before = await sandbox.counts();
    const found = await previewPlanSettings(sandbox, 'an-giang', PLAN, FREE_THURSDAY);
    expect(found.ok && found.value.length).toBeGreaterThan(0);
    const moment = found.ok ? found.value.flatMap(({ moments }) => moments)[0] : undefined;
    expect(moment).toMatchObject({ kind: 'remind', step: 1 });
    expect(moment?.to).toBe('2017-11-20T01:00:00.000Z');
    expect(await sandbox.counts()).toEqual(before);
  });

  it('moves what was said to move, and every row that has not fired is what its task wants', async () => {
    const said = await previewPlanSettings(sandbox, 'an-giang', PLAN, FREE_THURSDAY);
    const done = await change(FREE_THURSDAY);
    expect(done).toEqual({ ok: true, value: { version: 2, moved: said.ok ? said.value.length : -1 } });
    expect(await wrong()).toEqual([]);
    expect((await change(SHORT_LADDER, { expectedVersion: 2 })).ok).toBe(true);
    expect(await wrong()).toEqual([]);
  });

  it('leaves a plan half-way through its year as it would have come by itself', async () => {
    await sandbox.clock.moveTo('2017-11-24T01:00:00.000Z');
    await sweepDeadlines(sandbox);
    expect((await change(FREE_THURSDAY)).ok).toBe(true);
    expect(await wrong()).toEqual([]);
    await sweepDeadlines(sandbox);
    await sandbox.clock.moveTo('2017-12-06T01:00:00.000Z');
    await sweepDeadlines(sandbox);
    expect((await change(SHORT_LADDER, { expectedVersion: 2 })).ok).toBe(true);
    expect(await wrong()).toEqual([]);
    await sandbox.clock.moveTo('2018-01-20T01:00:00.000Z');
    await sweepDeadlines(sandbox);
    expect(await wrong()).toEqual([]);
  });

  it('lets nobody decide by the old calendar while it changes', async () => {
    const officer = await sandbox.person('officer', 'vhtt');
    const rows = await sandbox.read.tasks(officer, { scope: 'mine' });
    const led = rows.filter(({ relation }) => relation === 'lead');
    const envelopes = await Promise.all(led.map(({ id }) => sandbox.envelope(officer, id)));
    const [done, ...accepted] = await Promise.all([
      change(FREE_THURSDAY),
      ...envelopes.map((envelope) => acceptTask(sandbox, envelope)),
    ]);
    expect(done.ok).toBe(true);
    expect(accepted.every((one) => one.ok || one.refusal.code === 'stale-version')).toBe(true);
    expect(await wrong()).toEqual([]);
  });

  it('is refused to everybody else, to whoever saw an older one, and where nothing changes', async () => {
    const before = await sandbox.counts();
    const reviewer = await sandbox.person('reviewer', 'noi-vu');
    const refusal = async (...asked: Parameters<typeof change>) => {
      const result = await change(...asked);
      return result.ok ? null : result.refusal;
    };
    expect(await refusal(FREE_THURSDAY, { actor: reviewer })).toEqual({ code: 'admin-only' });
    expect(await refusal(FREE_THURSDAY, { expectedVersion: 7 })).toEqual({
      code: 'stale-version',
      current: 1,
    });
    const worked = { mark: 'makeUp', days: ['2017-11-23'] } as const;
    expect(await refusal({ subject: 'calendar', change: worked })).toEqual({
      code: 'day-worked-anyway',
      day: '2017-11-23',
    });
    const plain = { mark: 'plain', days: ['2017-11-23'] } as const;
    expect(await refusal({ subject: 'calendar', change: plain })).toEqual({ code: 'nothing-changes' });
    expect(await sandbox.counts()).toEqual({ ...before, account: (before['account'] ?? 0) + 1 });
  });

  it('keeps what was changed and why, and lets nobody change that', async () => {
    await change(FREE_THURSDAY);
    const events = await sandbox.source.query<{ code: string; reason: string }[]>(
      'select code, reason from admin_event',
    );
    expect(events).toEqual([{ code: 'calendarChanged', reason: 'Theo thông báo của tỉnh.' }]);
    await expect(sandbox.source.query(`update admin_event set reason = ''`)).rejects.toThrow('append-only');
    await expect(sandbox.source.query('delete from admin_event')).rejects.toThrow('append-only');
  });
});
