import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mayReadEntry, mayReadRegister } from '@tctp/application';
import { REGISTERS, ROLES } from '@tctp/domain';
import type { Actor } from '@tctp/domain';
import { typeormNotices } from '@tctp/persistence';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

/** The rule is said once in the core and once in SQL: whatever the ledger shows is what an entry's own page shows. */
describe('who is told of an entry', () => {
  let sandbox: Sandbox;
  let readers: Actor[];

  beforeAll(async () => {
    sandbox = await aSandbox();
    const own = await Promise.all(ROLES.map((role) => sandbox.person(role, 'xa-01')));
    const standsFor = { id: own[0]?.accountId ?? '', name: 'x' };
    readers = [...own, ...own.map((actor) => ({ ...actor, accountId: 'xa-02.officer', standsFor }))];
    await sandbox.person('officer', 'xa-02');
    const bodies = [
      {},
      { account: 'xa-01.officer' },
      { account: 'xa-01.reviewer' },
      { account: 'xa-02.officer' },
    ];
    let number = 0;
    for (const register of REGISTERS) {
      await sandbox.source.query(
        `insert into register_book (tenant_id, plan_id, register) values ('an-giang', $1, $2)`,
        [PLAN, register],
      );
      for (const unit of ['xa-01', 'xa-02'])
        for (const body of bodies) {
          number += 1;
          const id = randomUUID();
          await sandbox.source.query(
            `insert into register_entry (tenant_id, id, plan_id, register, number, unit_id, state, body, due_on, late_since,
                                         search_text, opened_at, opened_by, changed_at)
             values ('an-giang', $1, $2, $3, $4, $5, 'any', $6, '2017-09-01', '2017-09-02', '', now(), 'xa-02.officer', now())`,
            [id, PLAN, register, number, unit, JSON.stringify(body)],
          );
        }
    }
    for (const role of ROLES)
      await sandbox.source.query(
        `insert into notification (tenant_id, unit_id, role, day, kind, at, entry_id)
         select 'an-giang', 'xa-01', $1, '2017-09-02', 'entryLate', now(), id from register_entry`,
        [role],
      );
    for (const role of ROLES)
      await sandbox.source.query(
        `insert into notification (tenant_id, unit_id, role, day, kind, at, plan_id, register)
         select 'an-giang', 'xa-01', $1, '2017-09-02', 'entryWanted', now(), plan_id, register from register_book`,
        [role],
      );
  }, 60_000);
  afterAll(() => sandbox?.close());

  it('is whoever may read it, to everybody in their own name and for somebody', async () => {
    const all = await sandbox.source.query<{ id: string }[]>('select id from register_entry order by number');
    const notices = typeormNotices(sandbox.source);
    for (const reader of readers) {
      const found = await Promise.all(all.map(({ id }) => sandbox.read.registers.find('an-giang', id)));
      const may = found.flatMap((entry) => (entry !== null && mayReadEntry(reader, entry) ? [entry.id] : []));
      const ids = all.map(({ id }) => id);
      const told = (await sandbox.read.registers.told(reader, ids)).map(({ id }) => id);
      expect(new Set(told)).toEqual(new Set(may));
      const late = await sandbox.read.registers.late(reader, PLAN, 1000);
      expect(late.count).toBe(may.length);
      const rows = await notices.list(reader, { kinds: null, unseenOnly: false, before: null, limit: 1000 });
      expect(new Set(rows.flatMap(({ entryId }) => entryId ?? []))).toEqual(new Set(may));
      expect(new Set(rows.flatMap(({ book }) => book?.register ?? []))).toEqual(
        new Set(REGISTERS.filter((register) => mayReadRegister(reader, register))),
      );
      const mailbox = rows.length;
      expect(await notices.countNew(reader)).toBe(Math.min(mailbox, 100));
    }
  });

  it('is nobody outside', async () => {
    const appraiser = readers.find(({ role }) => role === 'appraiser');
    expect(appraiser && (await sandbox.read.registers.late(appraiser, PLAN, 10)).count).toBe(0);
  });

  it('lets a notification be of one thing only', async () => {
    const both = `insert into notification (tenant_id, unit_id, role, day, kind, at, entry_id, plan_id, register)
       select 'an-giang', 'xa-01', 'officer', '2017-09-02', 'x', now(), id, plan_id, register from register_entry limit 1`;
    await expect(sandbox.source.query(both)).rejects.toThrow('notification_of_one');
    const none = `insert into notification (tenant_id, unit_id, role, day, kind, at)
       values ('an-giang', 'xa-01', 'officer', '2017-09-02', 'x', now())`;
    await expect(sandbox.source.query(none)).rejects.toThrow('notification_of_one');
  });
});
