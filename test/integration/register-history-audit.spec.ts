import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { HistoryAudit, HistoryFinding } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { typeormHistoryAudit } from '@tctp/persistence';
import fc from 'fast-check';
import { findingText } from '../../apps/cli/src/commands/finding-text';
import { registerDesk } from '../support/register-desk';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const EVENTS = [
  'register_event',
  'survey_event',
  'periodic_report_event',
  'plan_fact',
  'plan_addition',
  'register_book',
];
const KEPT = [...EVENTS, 'history_seal', 'sealed_chain'];
/** Three entries of one register, and what was done to them: six lines. */
const LINES = 6;
const FIRST_SEALED = 4;

describe('the history of registers, surveys, reports, facts and additions', () => {
  let sandbox: Sandbox;
  let audit: HistoryAudit;
  let unit: Actor;
  let reviewer: Actor;
  let desk: ReturnType<typeof registerDesk>;
  const query = <T>(text: string, values: unknown[] = []) => sandbox.source.query<T>(text, values);

  beforeAll(async () => {
    sandbox = await aSandbox();
    audit = typeormHistoryAudit(sandbox.source);
    unit = await sandbox.person('officer', 'vhtt');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
    desk = registerDesk(sandbox);
    const ids: string[] = [];
    for (const title of ['Một', 'Hai', 'Ba']) {
      const asks = { title, headcount: 4, qualified: 2, asOf: '2017-08-01' };
      ids.push((await desk.open(unit, 'officials', asks)).id);
    }
    const [first = '', second = ''] = ids;
    await desk.act(reviewer, first, 'verify');
    await query(
      `insert into periodic_report (tenant_id, plan_id, period, state, sections, composed_at, told_of)
       values ('an-giang', $1, '2017-Q3', 'draft', '[]', now(), '2017-09-01')`,
      [PLAN],
    );
    for (const number of [1, 2]) {
      await query(
        `insert into periodic_report_event (tenant_id, plan_id, period, number, code, params, reason, at, actor_id)
         values ('an-giang', $1, '2017-Q3', $2, 'reportEdited', '{"section": "1"}', null, now(), $3)`,
        [PLAN, number, reviewer.accountId],
      );
      await query(
        `insert into survey_event (tenant_id, plan_id, number, kind, code, params, reason, made_by, made_at)
         values ('an-giang', $1, $2, 'own', 'surveyOpened', '{}', 'Vì thế', $3, now())`,
        [PLAN, number, reviewer.accountId],
      );
      await query(
        `insert into plan_fact (tenant_id, plan_id, fact, sequence, value, reason, document_issued_on,
                                document_number, said_by, said_at)
         values ('an-giang', $1, 'disciplined', $2, '1', 'Vì thế', '2017-09-01', '12/QĐ', $3, now())`,
        [PLAN, number, reviewer.accountId],
      );
      await query(
        `insert into plan_addition (tenant_id, plan_id, sequence, row_id, component_code, reason, added_by, added_at)
         values ('an-giang', $1, $2, $4, '1.7.2', 'Vì thế', $3, now())`,
        [PLAN, number, reviewer.accountId, `bo-sung-0${number}`],
      );
    }
    await audit.seal();
    await desk.act(reviewer, second, 'verify');
    await desk.act(reviewer, second, 'putBack', {}, 'Còn thiếu.');
    await audit.seal();
    for (const table of KEPT) await query(`create table kept_${table} as select * from ${table}`);
  }, 60_000);
  afterAll(() => sandbox?.close());
  beforeEach(() => restored());
  /** As somebody would who owns the database: with the triggers off. */
  async function tamper(...statements: readonly string[]): Promise<void> {
    await sandbox.source.transaction(async (manager) => {
      await manager.query(`set local session_replication_role = 'replica'`);
      for (const statement of statements) await manager.query(statement);
    });
  }
  const restored = () =>
    tamper(...KEPT.flatMap((table) => [`delete from ${table}`, `insert into ${table} table kept_${table}`]));
  const found = async () =>
    (await audit.verify()).findings.map(({ tenantId: _tenant, planId: _plan, ...finding }) => finding);
  const officials = (entry: number | null = null) =>
    ({ kind: 'register', register: 'officials', entry }) as const;

  it('verifies as it was written, and is counted and sealed with the rest', async () => {
    expect(await audit.verify()).toMatchObject({ findings: [], seals: 2, unsealed: 0 });
    const [counted] = await query<{ n: number }[]>(
      `select ((select count(*) from task_event) + (select count(*) from register_event)
             + (select count(*) from survey_event) + (select count(*) from periodic_report_event)
             + (select count(*) from plan_fact) + (select count(*) from plan_addition))::integer as n`,
    );
    expect((await audit.verify()).entries).toBe(counted?.n);
    const [{ heads } = { heads: [] }] = await query<{ heads: unknown[][] }[]>(
      'select heads from history_seal where number = 1',
    );
    const others = heads.filter(([, , , kind]) => kind !== undefined);
    expect(others.map(([id, sequence, , kind]) => [kind, id, sequence])).toEqual([
      ['addition', '', 2],
      ['fact', 'disciplined', 2],
      ['register', 'officials', FIRST_SEALED],
      ['report', '2017-Q3', 2],
      ['survey', '', 2],
    ]);
    expect(await audit.seal()).toBe(0);
  });

  it.each([
    ['act', `act = 'remove'`],
    ['state', `state = 'verified'`],
    ['changes', `changes = '[{"field": "headcount", "was": 1, "now": 9}]'`],
    ['reason', `reason = 'khác'`],
    ['person', `by = 'khac'`],
    ['absent person', `stands_for = 'khac'`],
    ['entry', `entry_id = (select id from register_entry where number = 2)`],
    ['moment', `at = at + interval '1 millisecond'`],
  ])('names the entry of a register whose line had its %s edited', async (what, change) => {
    await tamper(`update register_event set ${change} where sequence = 3`);
    const entry = what === 'entry' ? 2 : 3;
    expect(await found()).toEqual([{ ...officials(entry), code: 'entry-altered', sequence: 3 }]);
  });

  it('names it in both languages', async () => {
    await tamper(`update register_event set reason = 'khác' where sequence = 5`);
    const [finding] = (await audit.verify()).findings;
    expect(findingText(finding as HistoryFinding)).toBe(
      'sổ “Vị trí việc làm, trình độ” mục số 2, dòng 5 đã bị sửa. (Entry altered: register “Positions and qualifications”, number 2.)',
    );
  });

  it('names lines that were removed from the middle and from the end', async () => {
    await tamper('delete from register_event where sequence in (2, 3)');
    expect(await found()).toEqual([{ ...officials(), code: 'entries-missing', from: 2, to: 3 }]);
    await restored();
    await tamper('delete from register_event where sequence = 6');
    expect(await found()).toEqual([
      { ...officials(), code: 'count-differs', counted: 6, found: 5 },
      { ...officials(), code: 'sealed-entry-missing', sequence: 6, seal: 2 },
    ]);
    await tamper('update register_book set sequence = 5');
    expect(await found()).toEqual([{ ...officials(), code: 'sealed-entry-missing', sequence: 6, seal: 2 }]);
  });

  it('names a line that was put in, also where every hash behind it was made anew', async () => {
    await tamper(
      `update register_event set sequence = sequence + 101 where sequence > 2`,
      `update register_event set sequence = sequence - 100 where sequence > 100`,
      `insert into register_event select (jsonb_populate_record(e, '{"sequence": 3, "act": "remove"}')).*
         from register_event e where sequence = 2`,
      'update register_book set sequence = 7',
    );
    expect(await found()).toContainEqual({ ...officials(2), code: 'entry-altered', sequence: 3 });
    await tamper(
      `update register_event e set hash = c.hash from (
         select sequence, history_chain(null, history_entry(v)) over (order by sequence) as hash
           from register_event v) c where e.sequence = c.sequence`,
    );
    expect(await found()).toEqual([
      { ...officials(3), code: 'sealed-entry-altered', sequence: FIRST_SEALED, seal: 1 },
    ]);
  });

  it('finds whatever is done to any line of it, and blames no other register', async () => {
    const line = fc.integer({ min: 1, max: LINES });
    const tampering = fc.oneof(
      line.map((at) => [
        `update register_event set reason = coalesce(reason, '') || 'x' where sequence = ${at}`,
      ]),
      line.map((at) => [`update register_event set hash = sha256(hash) where sequence = ${at}`]),
      line.map((at) => [`delete from register_event where sequence = ${at}`]),
      fc
        .uniqueArray(line, { minLength: 2, maxLength: 2 })
        .map(([one = 1, other = 2]) => [
          `update register_event set sequence = 100 where sequence = ${one}`,
          `update register_event set sequence = ${one} where sequence = ${other}`,
          `update register_event set sequence = ${other} where sequence = 100`,
        ]),
      line.map((at) => [
        `insert into register_event select (jsonb_populate_record(e, '{"sequence": ${LINES + 1}}')).*
           from register_event e where sequence = ${at}`,
        `update register_book set sequence = ${LINES + 1}`,
      ]),
    );
    await fc.assert(
      fc.asyncProperty(tampering, async (statements) => {
        await tamper(...statements);
        const findings = await found();
        await restored();
        expect(findings).not.toEqual([]);
        expect(findings.every((one) => 'register' in one && one.register === 'officials')).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(await found()).toEqual([]);
  }, 60_000);

  it('names a line of surveys and of a report', async () => {
    await tamper(
      `update survey_event set reason = 'khác' where number = 1`,
      `update periodic_report_event set params = '{}' where number = 2`,
    );
    expect(await found()).toEqual([
      { kind: 'report', period: '2017-Q3', code: 'entry-altered', sequence: 2 },
      { kind: 'survey', code: 'entry-altered', sequence: 1 },
    ]);
    await restored();
    await tamper('delete from survey_event where number = 2', 'delete from periodic_report_event');
    expect(await found()).toEqual([
      { kind: 'report', period: '2017-Q3', code: 'sealed-entry-missing', sequence: 2, seal: 1 },
      { kind: 'survey', code: 'sealed-entry-missing', sequence: 2, seal: 1 },
    ]);
  });

  it('names a line of what was said of a whole unit, and of what was added to the plan', async () => {
    await tamper(
      `update plan_fact set document_issued_on = '2017-09-02' where sequence = 1`,
      `update plan_addition set reason = 'khác' where sequence = 2`,
    );
    expect(await found()).toEqual([
      { kind: 'addition', code: 'entry-altered', sequence: 2 },
      { kind: 'fact', fact: 'disciplined', code: 'entry-altered', sequence: 1 },
    ]);
    const told = (await audit.verify()).findings.map(findingText);
    expect(told).toEqual([
      'việc bổ sung vào kế hoạch, dòng 2 đã bị sửa. (Entry altered: tasks added to the plan.)',
      'dữ kiện “disciplined” của cả đơn vị, dòng 1 đã bị sửa. (Entry altered: fact of the whole unit “disciplined”.)',
    ]);
    await restored();
    await tamper('delete from plan_fact where sequence = 2', 'delete from plan_addition where sequence = 1');
    expect(await found()).toEqual([
      { kind: 'addition', code: 'entries-missing', from: 1, to: 1 },
      { kind: 'fact', fact: 'disciplined', code: 'sealed-entry-missing', sequence: 2, seal: 1 },
    ]);
  });

  it('has no hole in it, whoever writes', async () => {
    const behind = `insert into register_event (tenant_id, plan_id, register, sequence, act, changes, at)
      values ('an-giang', $1, 'officials', $2, 'urge', '[]', now())`;
    await expect(query(behind, [PLAN, LINES + 2])).rejects.toThrow('has no entry before');
    await expect(query(behind, [PLAN, LINES])).rejects.toThrow('duplicate key');
  });

  it('is not mended by being restored: a line brings its hash and keeps it', async () => {
    await tamper('delete from register_event where sequence = 3');
    await query(`insert into register_event select (jsonb_populate_record(k, '{"reason": "khác"}')).*
                   from kept_register_event k where sequence = 3`);
    expect(await found()).toEqual([{ ...officials(3), code: 'entry-altered', sequence: 3 }]);
  });

  it('stays whole while many write in one register and in others, and it is sealed meanwhile', async () => {
    const write = async (at: number): Promise<void> => {
      const asks = { title: `Chức danh ${at}`, headcount: 2, qualified: 1, asOf: '2017-08-01' };
      const { id } = await desk.open(unit, 'officials', asks);
      if (at % 2 === 0) await desk.act(reviewer, id, 'verify');
      await desk.open(unit, 'initiatives', { title: `Sáng kiến ${at}`, summary: 'Làm gọn.' });
      if (at + 4 < 12) await write(at + 4);
    };
    let writing = true;
    const sealing = (async () => {
      while (writing) await audit.seal();
    })();
    await Promise.all([0, 1, 2, 3].map(write));
    writing = false;
    await sealing;
    await audit.seal();
    const [{ n } = { n: 0 }] = await query<{ n: number }[]>(
      'select count(*)::integer as n from register_event',
    );
    expect(n).toBe(LINES + 12 + 6 + 12);
    expect(await audit.verify()).toMatchObject({ findings: [], unsealed: 0 });
  }, 60_000);

  it('that was written before it was chained is chained by the migration as it would have been', async () => {
    const hashes = () =>
      query(`select register, sequence, encode(hash, 'hex') as hash from register_event order by 1, 2`);
    const before = [await hashes(), await query('select * from sealed_chain order by kind, id')];
    const names = sandbox.source.migrations.map(({ name }) => name);
    const since = names.slice(names.indexOf('ChainEveryHistory1795735000000'));
    for (const _ of since) await sandbox.source.undoLastMigration();
    await sandbox.source.runMigrations();
    expect([await hashes(), await query('select * from sealed_chain order by kind, id')]).toEqual(before);
    expect(await audit.verify()).toMatchObject({ findings: [], unsealed: 0 });
  });
});
