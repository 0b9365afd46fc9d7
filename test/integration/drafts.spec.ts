import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  activateDraft,
  collectOrphans,
  discardDraft,
  editDraft,
  ignoreFindings,
  importPlan,
  listDrafts,
  listTasks,
  readDraft,
  readForecast,
  settleFinding,
  takeBackSettlement,
} from '@tctp/application';
import type { DraftRequest, Result } from '@tctp/application';
import { shippedDefaults } from '@tctp/catalog';
import { planWords } from '@tctp/contracts';
import type { DraftView } from '@tctp/contracts';
import { readPaper } from '@tctp/documents';
import type { Actor } from '@tctp/domain';
import { sqlDrafts, typeormEvidenceRows } from '@tctp/persistence';
import { aPlanText } from '../support/plan-text';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const WHY = 'Theo bản giấy đã ký.';
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
const NO_LEAD = [
  ['3', '2.1.1', 'Rà soát văn bản', 'Phòng Chưa Ai Biết', '', 'Báo cáo', 'Đúng hạn', 'Trước ngày 15/12/2017'],
];

describe('a draft of a plan', () => {
  let sandbox: Sandbox;
  let keeper: Actor;

  beforeEach(async () => {
    sandbox = await aSandbox();
    keeper = await sandbox.person('reviewer', 'noi-vu');
  }, 60_000);
  afterEach(() => sandbox?.close());

  const deps = () => ({
    ...sandbox,
    drafts: sqlDrafts(sandbox.source),
    shipped: shippedDefaults(),
    readPaper,
    planWords,
  });
  const key = () => ({ actor: keeper, key: randomUUID(), fingerprint: 'test' });
  const bring = (content = aPlanText(), more = {}, fileName = 'ke-hoach.txt') =>
    importPlan(deps(), { ...key(), ...more }, { content, fileName });
  async function aDraft(content = aPlanText(NO_LEAD)) {
    return value(await bring(content)).draftId;
  }
  const value = <T>(result: Result<T>): T => {
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value;
  };
  const codeOf = async (asked: Promise<Result<unknown>>) => {
    const result = await asked;
    return result.ok ? null : result.refusal.code;
  };
  const view = async (draftId: string): Promise<DraftView> => value(await readDraft(deps(), keeper, draftId));
  const asSeen = async (draftId: string, more: Partial<DraftRequest> = {}): Promise<DraftRequest> => ({
    ...key(),
    draftId,
    expectedVersion: (await view(draftId)).head.version,
    ...more,
  });
  /** Whatever blocks is settled as a keeper would who knows the district. */
  async function settleAll(draftId: string) {
    for (let turn = 0; turn < 20; turn += 1) {
      const finding = (await view(draftId)).findings.find(
        (one) => one.severity === 'blocking' && one.state === 'open',
      );
      if (finding === undefined) return;
      const [row] = finding.rowIds;
      const edits =
        finding.code === 'lead-unknown' && row !== undefined
          ? [{ change: 'row', row, part: 'lead', to: 'tu-phap' } as const]
          : null;
      const settle =
        edits === null
          ? ({ by: 'way', way: finding.ways[0]!.code, at: 0 } as const)
          : ({ by: 'edit', edits } as const);
      value(
        await settleFinding(deps(), await asSeen(draftId), { findingKey: finding.key, settle, reason: WHY }),
      );
    }
    throw new Error('It does not end');
  }

  it('is what the file says, and the same file again is the same draft', async () => {
    const asked = key();
    const first = value(await importPlan(deps(), asked, { content: aPlanText(), fileName: 'a.txt' }));
    expect(first).toMatchObject({ version: 1, repeated: false });
    const before = await sandbox.counts();
    expect(value(await importPlan(deps(), asked, { content: aPlanText(), fileName: 'a.txt' }))).toEqual(
      first,
    );
    expect(value(await bring())).toMatchObject({ draftId: first.draftId, repeated: true });
    expect({ ...(await sandbox.counts()), command_receipt: 0 }).toEqual({ ...before, command_receipt: 0 });
    const shown = await view(first.draftId);
    expect(shown.plan).toMatchObject({ number: '219/KH-UBND', year: 2017, issuedOn: '2017-08-28' });
    expect(shown.rows.map(({ code, lead }) => [code, lead.unit?.id])).toEqual([
      ['1.1.1', 'noi-vu'],
      ['1.5.3', 'vhtt'],
    ]);
    expect(shown.rows[1]?.deadline.cycles).toEqual([{ key: 'once', lastDay: '2017-11-29' }]);
    expect(value(await listDrafts(deps(), keeper)).drafts).toEqual([shown.head]);
  });

  it('of a file that two bring at once is one', async () => {
    const both = await Promise.all([bring(), bring()]);
    expect(new Set(both.map((one) => value(one).draftId)).size).toBe(1);
    expect(both.map((one) => value(one).repeated).sort()).toEqual([false, true]);
  });

  it('is not made of a file that cannot be read, and nothing is left of it', async () => {
    const before = await sandbox.counts();
    expect(await codeOf(bring(new Uint8Array()))).toBe('paper-empty');
    expect(await codeOf(bring(PICTURE, {}, 'anh.png'))).toBe('paper-format-unknown');
    expect(await sandbox.counts()).toEqual(before);
    const kept = [];
    for await (const file of sandbox.files.list('inPlace')) kept.push(file);
    expect(kept).toEqual([]);
  });

  it('is settled by a way, by an edit, let stand, and each can be taken back', async () => {
    const draftId = await aDraft();
    const start = await view(draftId);
    const lead = start.findings.find(({ code }) => code === 'lead-unknown')!;
    expect(lead).toMatchObject({ severity: 'blocking', state: 'open' });
    const settle =
      (by: Parameters<typeof settleFinding>[2]['settle'], findingKey = lead.key) =>
      async () =>
        settleFinding(deps(), await asSeen(draftId), { findingKey, settle: by, reason: WHY });

    expect(await codeOf(settle({ by: 'ignore' })())).toBe('finding-blocks');
    expect(await codeOf(settle({ by: 'way', way: 'take-year', at: 0 })())).toBe('way-unknown');
    expect(await codeOf(settle({ by: 'way', way: 'give-lead', at: 99 })())).toBe('way-unknown');
    expect(await codeOf(settle({ by: 'ignore' }, 'none')())).toBe('finding-unknown');
    const wrong = { change: 'row', row: lead.rowIds[0]!, part: 'lead', to: 'khong-co' } as const;
    expect(await codeOf(settle({ by: 'edit', edits: [wrong] })())).toBe('unit-unknown');
    expect(await codeOf(settle({ by: 'edit', edits: [{ ...wrong, row: 'r99', to: 'vhtt' }] })())).toBe(
      'draft-row-unknown',
    );
    expect((await view(draftId)).head.version).toBe(1);

    const settled = value(await settle({ by: 'edit', edits: [{ ...wrong, to: 'tu-phap' }] })());
    expect(settled.open.blocking).toBe(start.head.open.blocking - 1);
    const then = await view(draftId);
    expect(then.findings.some(({ key }) => key === lead.key)).toBe(false);
    expect(then.rows[2]?.lead.unit?.id).toBe('tu-phap');
    expect(then.settlements[0]).toMatchObject({
      number: 1,
      findingCode: 'lead-unknown',
      takenBack: false,
      reason: WHY,
    });

    value(await takeBackSettlement(deps(), await asSeen(draftId), { number: 1, reason: WHY }));
    const back = await view(draftId);
    expect(back.rows).toEqual(start.rows);
    expect(back.findings).toEqual(start.findings);
    expect(back.settlements).toMatchObject([{ number: 1, takenBack: true }]);
    expect(await codeOf(takeBackSettlement(deps(), await asSeen(draftId), { number: 1, reason: WHY }))).toBe(
      'settlement-unknown',
    );
    await expect(sandbox.source.query(`update plan_draft_settlement set reason = 'x'`)).rejects.toThrow();
  });

  it('lets stand what somebody ignored with a reason, however often it is checked', async () => {
    const draftId = await aDraft(
      aPlanText([['3', '2.1.1', 'Rà soát văn bản', 'Phòng Tư pháp', '', 'Báo cáo', 'Đúng hạn', '']]),
    );
    const soft = (await view(draftId)).findings.find(({ severity }) => severity !== 'blocking')!;
    const changed = value(
      await settleFinding(deps(), await asSeen(draftId), {
        findingKey: soft.key,
        settle: { by: 'ignore' },
        reason: WHY,
      }),
    );
    const shown = await view(draftId);
    expect(shown.findings.find(({ key }) => key === soft.key)).toMatchObject({
      state: 'ignored',
      ignoredBecause: WHY,
    });
    expect(shown.head.open).toEqual(changed.open);
  });

  it('lets many stand for one reason, all or none, each by itself in the history', async () => {
    const draftId = await aDraft();
    const { findings, head } = await view(draftId);
    const keys = findings.filter(({ severity }) => severity !== 'blocking').map(({ key }) => key);
    const blocking = findings.find(({ severity }) => severity === 'blocking')!.key;
    const ignore = async (...findingKeys: string[]) =>
      ignoreFindings(deps(), await asSeen(draftId), { findingKeys, reason: WHY });
    expect(keys.length).toBeGreaterThan(1);
    expect(await codeOf(ignore(...keys, blocking))).toBe('finding-blocks');
    expect(await codeOf(ignore(...keys, 'none'))).toBe('finding-unknown');
    expect((await view(draftId)).head.version).toBe(head.version);

    value(await ignore(...keys, ...keys));
    const shown = await view(draftId);
    expect(shown.head).toMatchObject({ version: head.version + 1, open: { warning: 0, note: 0 } });
    expect(shown.settlements.map(({ findingKey }) => findingKey)).toEqual([...keys].reverse());
    expect(await codeOf(ignore(...keys))).toBe('finding-unknown');
  });

  it('is changed by one of two who saw the same version', async () => {
    const draftId = await aDraft();
    const edits = [{ change: 'plan', part: 'title', to: 'Kế hoạch khác' } as const];
    const seen = await asSeen(draftId);
    const both = await Promise.all(
      [seen, { ...seen, key: randomUUID() }].map((request) =>
        editDraft(deps(), request, { edits, reason: WHY }),
      ),
    );
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(both.find((one) => !one.ok)).toEqual({
      ok: false,
      refusal: { code: 'stale-version', current: 2 },
    });
    expect((await view(draftId)).plan.title).toBe('Kế hoạch khác');
  });

  it('becomes a plan with its tasks and its forecast, once', async () => {
    const draftId = await aDraft();
    const before = await sandbox.counts();
    expect(await codeOf(activateDraft(deps(), await asSeen(draftId), { reason: WHY }))).toBe(
      'findings-block',
    );
    expect(await sandbox.counts()).toEqual(before);
    await settleAll(draftId);
    const asked = await asSeen(draftId);
    const made = value(await activateDraft(deps(), asked, { reason: WHY }));
    expect(made).toEqual({ planId: '219-kh-ubnd-2017', tasks: 3 });
    expect(value(await activateDraft(deps(), asked, { reason: WHY }))).toEqual(made);
    expect(await codeOf(activateDraft(deps(), await asSeen(draftId), { reason: WHY }))).toBe('draft-closed');
    const tasks = await listTasks(deps(), keeper, { scope: 'all', planId: made.planId });
    expect(tasks.map(({ component, lead }) => [component.code, lead.id]).sort()).toEqual([
      ['1.1.1', 'noi-vu'],
      ['1.5.3', 'vhtt'],
      ['2.1.1', 'tu-phap'],
    ]);
    expect(value(await readForecast(deps(), 'an-giang', made.planId)).total).toBeDefined();
    expect((await view(draftId)).head).toMatchObject({ state: 'activated', planId: made.planId });
    const again = value(await bring(aPlanText(NO_LEAD)));
    expect(again).toMatchObject({ draftId, repeated: true });
  });

  it('says which plan runs under its number and year, until it has another number or is closed', async () => {
    expect((await view(await aDraft(aPlanText([], '120/KH-UBND')))).samePlan).toBeNull();
    const draftId = await aDraft(aPlanText([], '119/KH-UBND'));
    const [row] = await sandbox.source.query<{ n: number }[]>(
      'select count(*)::integer as n from task where plan_id = $1',
      [PLAN],
    );
    const same = { id: PLAN, number: '119/KH-UBND', year: 2017, taskCount: row?.n };
    expect((await view(draftId)).samePlan).toEqual(same);
    const number = (to: string) => [{ change: 'plan', part: 'number', to } as const];
    const edit = async (to: string) =>
      value(await editDraft(deps(), await asSeen(draftId), { edits: number(to), reason: WHY }));
    await edit('121/KH-UBND');
    expect((await view(draftId)).samePlan).toBeNull();
    await edit('119/KH-UBND');
    expect((await view(draftId)).samePlan).toEqual(same);
    value(await discardDraft(deps(), await asSeen(draftId), { reason: WHY }));
    expect((await view(draftId)).samePlan).toBeNull();
  }, 60_000);

  it('becomes nothing when its plan cannot be written', async () => {
    const draftId = await aDraft();
    await settleAll(draftId);
    const before = await sandbox.counts();
    await sandbox.source.query(`
      create function refuse_task() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      create trigger no_task before insert on task_event for each statement execute function refuse_task()`);
    await expect(activateDraft(deps(), await asSeen(draftId), { reason: WHY })).rejects.toThrow();
    expect(await sandbox.counts()).toEqual(before);
    expect((await view(draftId)).head.state).toBe('open');
  });

  it('can be put away, and the same file is then a new one', async () => {
    const draftId = await aDraft();
    value(await discardDraft(deps(), await asSeen(draftId), { reason: WHY }));
    expect((await view(draftId)).head).toMatchObject({ state: 'discarded', planId: null });
    const next = value(await bring(aPlanText(NO_LEAD)));
    expect(next.repeated).toBe(false);
    expect(next.draftId).not.toBe(draftId);
  });

  it('is nobody else’s: neither to read nor to change, nor in somebody’s name', async () => {
    const draftId = await aDraft();
    const officer = await sandbox.person('officer', 'vhtt');
    const chairman = await sandbox.person('chairman', 'tinh-bien');
    const standIn = { ...keeper, standsFor: { id: 'x', name: 'X' } };
    for (const actor of [officer, chairman, standIn]) {
      expect(await codeOf(listDrafts(deps(), actor))).toBe('not-permitted');
      expect(await codeOf(readDraft(deps(), actor, draftId))).toBe('not-permitted');
      expect(await codeOf(bring(aPlanText([], '7/KH-UBND'), { actor }))).toBe('not-permitted');
      expect(await codeOf(discardDraft(deps(), await asSeen(draftId, { actor }), { reason: WHY }))).toBe(
        'not-permitted',
      );
    }
    const stranger = { ...keeper, tenantId: 'khac' };
    expect(await codeOf(readDraft(deps(), stranger, draftId))).toBe('draft-unknown');
    const admin = await sandbox.person('admin', 'tinh-bien');
    expect(await codeOf(readDraft(deps(), admin, draftId))).toBeNull();
  });

  it('keeps its file from the collection of orphans, and the audit reads it', async () => {
    const draftId = await aDraft();
    const sha256 = (await view(draftId)).head.file?.sha256 ?? '';
    const rows = typeormEvidenceRows(sandbox.source);
    const later = (days: number) =>
      collectOrphans({ files: sandbox.files, rows, now: () => Date.now() + days * 86_400_000 });
    await later(30);
    await later(60);
    expect(await sandbox.files.verify(sha256)).toBe('intact');
    const named = [];
    for await (const one of rows.named()) named.push(one);
    expect(named).toMatchObject([{ sha256, rows: [{ fileName: 'ke-hoach.txt', taskId: '' }] }]);
    expect(await rows.countNamed()).toBe(1);
  });
});
