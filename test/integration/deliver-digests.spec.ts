import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliverDigests } from '@tctp/application';
import type { MailboxDay } from '@tctp/application';
import { aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';
import { until } from '../support/until';

describe('deliver-digests', () => {
  let sandbox: Sandbox;
  let mailbox: MailboxDay;

  beforeAll(async () => {
    sandbox = await aSandbox();
    [mailbox] = (await sandbox.source.query<MailboxDay[]>(
      `select tenant_id as "tenantId", unit_id as "unitId", role, day::text from notification limit 1`,
    )) as [MailboxDay];
  }, 60_000);
  afterAll(() => sandbox?.close());

  const counted = async () => {
    const [row] = await sandbox.source.query<{ letters: number; items: number }[]>(
      `select count(*)::integer as letters, max(d.item_count) as items
         from notification n join digest d using (tenant_id, unit_id, role, day)
        where (tenant_id, unit_id, role, day) = ($1, $2, $3, $4)`,
      place(),
    );
    return row;
  };
  const place = () => [mailbox.tenantId, mailbox.unitId, mailbox.role, mailbox.day];

  it('never counts less than a delivery that began later and was done sooner', async () => {
    await deliverDigests(sandbox, [mailbox]);
    const later = sandbox.source.createQueryRunner();
    await later.startTransaction();
    await later.query(
      `insert into notification (tenant_id, unit_id, role, day, task_id, kind, at)
       select tenant_id, unit_id, role, day, task_id, kind, at from notification
        where (tenant_id, unit_id, role, day) = ($1, $2, $3, $4) limit 1`,
      place(),
    );
    await later.query(
      `update digest set item_count = item_count + 1 where (tenant_id, unit_id, role, day) = ($1, $2, $3, $4)`,
      place(),
    );
    const sooner = deliverDigests(sandbox, [mailbox]);
    await until(async () => {
      const [row] = await sandbox.source.query<{ waiting: boolean }[]>(
        `select exists (select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query like '%into digest%') as waiting`,
      );
      return row?.waiting === true;
    });
    await later.commitTransaction();
    await later.release();
    await sooner;
    const both = await counted();
    expect(both?.items).toBe(both?.letters);
  });
});
