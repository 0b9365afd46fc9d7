import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sweepRegisters } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { nextDeadlineAt } from '@tctp/persistence';
import { registerDesk } from '../support/register-desk';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

describe('the sweep of registers, book by book', () => {
  let sandbox: Sandbox;
  let commune: Actor;
  let reviewer: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    commune = await sandbox.person('officer', 'xa-01');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
    await sandbox.source.query('update deadline set fired_at = now() where fired_at is null');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const desk = () => registerDesk(sandbox);

  it('waits with a closed register until it is open again', async () => {
    const { id } = await desk().open(reviewer, 'training', {
      title: 'Lớp một cửa',
      plannedOn: '2017-09-04',
      seats: 20,
    });
    await desk().keep(reviewer, 'training', { closed: true });
    await sandbox.clock.moveTo('2017-09-05T01:00:00.000Z');
    expect(await sweepRegisters(sandbox)).toEqual({ late: 0, urged: 0 });
    expect(await sandbox.read.pendingDeadlines('2017-09-05T01:00:00.000Z')).toBe(0);
    await desk().keep(reviewer, 'training', { closed: false });
    expect(await sweepRegisters(sandbox)).toEqual({ late: 1, urged: 0 });
    expect(await desk().told(id, 'entryLate')).toHaveLength(1);
  });

  it('goes through more entries than one batch holds, and tells of each once', async () => {
    await sandbox.source.query(
      `insert into register_entry (tenant_id, id, plan_id, register, number, unit_id, state, body, due_on, search_text,
                                   opened_at, opened_by, changed_at)
       select 'an-giang', gen_random_uuid(), $1, 'training', n, 'xa-05', 'planned', '{"title":"x"}', '2017-09-01', 'x',
              now(), $2, now() from generate_series(2, 1201) n`,
      [PLAN, reviewer.accountId],
    );
    const both = await Promise.all([sweepRegisters(sandbox), sweepRegisters(sandbox)]);
    expect(both.reduce((sum, { late }) => sum + late, 0) + (await sweepRegisters(sandbox)).late).toBe(1200);
    const [row] = await sandbox.source.query<
      { told: number; events: number; sequence: number; last: number }[]
    >(
      `select (select count(*)::integer from notification n join register_entry e on e.id = n.entry_id
                where e.register = 'training' and n.kind = 'entryLate') as told,
              (select count(*)::integer from register_event where register = 'training' and act = 'late') as events,
              b.sequence, (select max(sequence) from register_event where register = 'training') as last
         from register_book b where b.register = 'training'`,
    );
    expect(row).toMatchObject({ told: 1201, events: 1201 });
    expect(row?.sequence).toBe(row?.last);
  });

  it('urges for a day that is over, once: each unit without an entry, and Nội vụ how many', async () => {
    await desk().open(commune, 'initiatives', { title: 'Một cửa lưu động', summary: 'Xuống ấp.' });
    await desk().keep(reviewer, 'initiatives', { wantedBy: '2017-09-12' });
    expect(await nextDeadlineAt(sandbox.source)).toBe('2017-09-12T17:00:00.000Z');
    await sandbox.clock.moveTo('2017-09-13T01:00:00.000Z');
    const swept = await Promise.all([sweepRegisters(sandbox), sweepRegisters(sandbox)]);
    expect(swept.reduce((sum, { urged }) => sum + urged, 0)).toBe(1);
    await sweepRegisters(sandbox);
    const rows = await sandbox.source.query<{ kind: string; units: number | null; n: number }[]>(
      `select kind, units, count(*)::integer as n from notification where register = 'initiatives'
        group by kind, units order by kind`,
    );
    expect(rows).toEqual([
      { kind: 'entriesMissing', units: 16, n: 1 },
      { kind: 'entryWanted', units: null, n: 32 },
    ]);
    const [own] = (await desk().ledger(await sandbox.person('head', 'xa-02'))).filter(
      ({ book }) => book !== null,
    );
    expect(own).toMatchObject({ kind: 'entryWanted', book: { register: 'initiatives', units: null } });
    await desk().keep(reviewer, 'initiatives', { wantedBy: '2017-09-14' });
    await sandbox.clock.moveTo('2017-09-15T01:00:00.000Z');
    expect((await sweepRegisters(sandbox)).urged).toBe(1);
  });
});
