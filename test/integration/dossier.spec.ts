import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answerExplanation,
  approveEvidence,
  askExplanation,
  closeAppraisal,
  collectOrphans,
  freezeDossier,
  leaveUnscored,
  listTasks,
  readDossier,
  readDossierComponent,
  readDossierSeal,
  recordOfficialScore,
  reopenTask,
  settleExplanation,
  submitEvidence,
} from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { typeormEvidenceRows } from '@tctp/persistence';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TASK = `${PLAN}.r07.once`;
const CODE = '1.5.3';
const DAY_MS = 24 * 3600 * 1000;
const WITH_TASKS = 13;

describe('the dossier of a plan', () => {
  let sandbox: Sandbox;
  let unit: Actor;
  let justice: Actor;
  let reviewer: Actor;
  let appraiser: Actor;
  let chairman: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    unit = await sandbox.person('officer', 'vhtt');
    justice = await sandbox.person('officer', 'tu-phap');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
    appraiser = await sandbox.person('appraiser', 'tinh-bien');
    chairman = await sandbox.person('chairman', 'tinh-bien');
    await sandbox.addFile(unit, TASK, 'quyết định công nhận');
    const claim = { facts: { recognisedInitiatives: 1 }, note: 'ghi chú nội bộ' };
    await submitEvidence(sandbox, await sandbox.envelope(unit, TASK), claim);
    await approveEvidence(sandbox, await sandbox.envelope(reviewer, TASK), { facts: null, note: 'nội bộ' });
  }, 60_000);
  afterAll(() => sandbox?.close());

  const key = (actor: Actor) => ({ actor, key: randomUUID(), fingerprint: 'test' });
  const freeze = (actor: Actor) =>
    freezeDossier(sandbox, key(actor), { planId: PLAN, reason: 'Đến hạn gửi Sở' });
  const score = (actor: Actor, componentCode: string, points: string, reason = 'Đúng như thẩm tra') =>
    recordOfficialScore(sandbox, key(actor), { planId: PLAN, componentCode, points, reason });
  const list = async (reader: Actor) => {
    const found = await readDossier(sandbox, reader, PLAN);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const component = async (reader: Actor, code = CODE) => {
    const found = await readDossierComponent(sandbox, reader, PLAN, code);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const of = { planId: PLAN, componentCode: CODE };
  const refusal = (code: string) => ({ ok: false, refusal: { code } });

  it('is empty before it is frozen, and only a reviewer or a leader freezes it', async () => {
    expect(await list(appraiser)).toMatchObject({ appraisal: null, components: [], actions: [] });
    expect(await freeze(unit)).toMatchObject(refusal('not-permitted'));
    expect(await freeze(appraiser)).toMatchObject(refusal('not-permitted'));
    expect((await list(chairman)).actions).toEqual(['freeze']);
    expect(
      await askExplanation(sandbox, key(appraiser), { ...of, question: '?', dueOn: '2017-09-01' }),
    ).toMatchObject(refusal('appraisal-none'));
  });

  it('is frozen once however many try at once, also before the points of the ledger have followed', async () => {
    const tries = await Promise.all([freeze(reviewer), freeze(chairman), freeze(reviewer)]);
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries.filter(({ ok }) => !ok)).toEqual([refusal('appraisal-open'), refusal('appraisal-open')]);
    const { components, appraisal } = await list(appraiser);
    expect(appraisal).toMatchObject({ number: 1, state: 'open', frozenAt: '2017-08-28T01:00:00.000Z' });
    expect(components).toHaveLength(17);
    expect(components.find(({ code }) => code === CODE)).toMatchObject({
      max: '2',
      claimed: '2',
      reviewed: '2',
      lastYear: '0',
      submissionCount: 1,
      fileCount: 1,
    });
  });

  it('does not change when an approval is voided and a file is taken away afterwards', async () => {
    const before = await component(appraiser);
    expect(before.submissions[0]).toMatchObject({ number: 1, reviewedFacts: { recognisedInitiatives: 1 } });
    await reopenTask(sandbox, await sandbox.envelope(reviewer, TASK), {
      reason: 'Thiếu chữ ký',
      correctBy: null,
    });
    await sandbox.source.query(`update evidence set removed_at = now(), file_name = 'khác.txt'`);
    expect(await component(appraiser)).toEqual(before);
    expect(JSON.stringify(before)).not.toContain('nội bộ');
  });

  it('keeps its files through the collection of orphans', async () => {
    const rows = typeormEvidenceRows(sandbox.source);
    const [file] = (await component(appraiser)).submissions[0]?.files ?? [];
    await collectOrphans({ files: sandbox.files, rows, now: () => Date.now() + 30 * DAY_MS });
    expect(await sandbox.files.verify(file?.sha256 ?? '')).toBe('intact');
    await expect(sandbox.source.query('delete from evidence')).rejects.toThrow(/foreign key/);
  });

  it('is shown unaltered by its digest, and refuses to be altered', async () => {
    const seal = await readDossierSeal(sandbox, appraiser, PLAN);
    expect(seal).toMatchObject({ ok: true, value: { intact: true, files: 1 } });
    await expect(sandbox.source.query(`update appraisal_component set title = 'x'`)).rejects.toThrow(
      /append-only/,
    );
    await sandbox.source.query('alter table appraisal_submission disable trigger all');
    await sandbox.source.query(`update appraisal_submission set submitted_by = 'ai đó'`);
    expect(await readDossierSeal(sandbox, appraiser, PLAN)).toMatchObject({ value: { intact: false } });
    await sandbox.source.query(`update appraisal_submission set submitted_by = 'vhtt.officer'`);
    await sandbox.source.query('alter table appraisal_submission enable trigger all');
    expect(await readDossierSeal(sandbox, unit, PLAN)).toMatchObject(refusal('not-permitted'));
  });

  it('shows units what they lead, and the appraiser no task', async () => {
    const codes = async (reader: Actor) => (await list(reader)).components.map(({ code }) => code);
    expect(await codes(unit)).toEqual(['1.4.1', '1.4.2', '1.5.3', '7.1.1', '7.1.5']);
    expect(await codes(justice)).not.toContain(CODE);
    expect(await readDossierComponent(sandbox, justice, PLAN, CODE)).toMatchObject(
      refusal('component-unknown'),
    );
    const [file] = (await component(appraiser)).submissions[0]?.files ?? [];
    expect(await sandbox.read.dossiers.file(justice, PLAN, CODE, file?.id ?? '')).toBeNull();
    expect(await sandbox.read.dossiers.file(unit, PLAN, CODE, file?.id ?? '')).toMatchObject({
      fileName: 'bao-cao.txt',
    });
    expect(await listTasks(sandbox, appraiser, { scope: 'all' })).toEqual([]);
    expect(await sandbox.read.taskDetail(appraiser, TASK)).toBeNull();
  });

  it('keeps every entry of official points, with who, when and why', async () => {
    expect(await score(reviewer, CODE, '2')).toMatchObject(refusal('not-permitted'));
    expect(await score(appraiser, CODE, '2.5')).toEqual({
      ok: false,
      refusal: { code: 'points-above-maximum', max: '2' },
    });
    expect(await score(appraiser, CODE, '2')).toMatchObject({ ok: true });
    expect(await score(appraiser, CODE, '1', 'Chỉ một sáng kiến cấp huyện')).toMatchObject({ ok: true });
    expect(await score(appraiser, '5.1', '3', 'Không rõ tối đa')).toMatchObject({ ok: true });
    const { marks, line } = await component(unit);
    expect(marks.map(({ points, reason }) => [points, reason])).toEqual([
      ['1', 'Chỉ một sáng kiến cấp huyện'],
      ['2', 'Đúng như thẩm tra'],
    ]);
    expect(line).toMatchObject({ gap: '-1', loss: '1' });
  });

  it('goes round by round through an explanation, each step by whose turn it is', async () => {
    const ask = (dueOn: string) =>
      askExplanation(sandbox, key(appraiser), { ...of, question: 'Số quyết định?', dueOn });
    const reply = (actor: Actor, evidenceIds: string[] = []) =>
      answerExplanation(sandbox, key(actor), { ...of, round: 1, text: 'QĐ 12', evidenceIds, refersTo: null });
    const settle = (points: string | null) =>
      settleExplanation(sandbox, key(appraiser), { ...of, round: 1, points, reason: 'Đủ căn cứ' });
    expect(await ask('2017-08-27')).toMatchObject(refusal('explanation-due-past'));
    expect(await ask('2017-08-30')).toEqual({ ok: true, value: { round: 1 } });
    expect(await ask('2017-08-30')).toMatchObject(refusal('explanation-open'));
    expect((await list(reviewer)).waiting).toBe(1);
    expect((await component(reviewer)).actions).toEqual(['answer']);
    expect(await settle('2')).toMatchObject(refusal('explanation-awaited'));
    expect(await reply(appraiser)).toMatchObject(refusal('not-permitted'));
    expect(await reply(reviewer, ['không có'])).toMatchObject(refusal('evidence-unknown'));
    await sandbox.addFile(unit, TASK, 'bản có chữ ký');
    const files = await sandbox.read.dossiers.nameable('an-giang', PLAN, CODE);
    expect(await reply(reviewer, [files[0]?.id ?? ''])).toMatchObject({ ok: true });
    expect(await reply(reviewer)).toMatchObject(refusal('explanation-not-asked'));
    expect(await sandbox.read.dossiers.file(appraiser, PLAN, CODE, files[0]?.id ?? '')).not.toBeNull();
    expect((await component(appraiser)).actions).toEqual(['score', 'settle']);
    expect(await settle('3')).toMatchObject(refusal('points-above-maximum'));
    expect(await settle('2')).toMatchObject({ ok: true });
    const { marks, turns, line } = await component(appraiser);
    expect(turns.map(({ kind }) => kind)).toEqual(['asked', 'answered', 'settled']);
    expect(marks[0]).toMatchObject({ points: '2', round: 1 });
    expect(line).toMatchObject({ gap: '0', explanation: { round: 1, state: 'settled' } });
    expect(await readDossierSeal(sandbox, appraiser, PLAN)).toMatchObject({ value: { intact: true } });
  });

  it('is closed when whatever had tasks is judged, and nothing changes afterwards', async () => {
    const close = () => closeAppraisal(sandbox, key(appraiser), { planId: PLAN });
    expect(await close()).toMatchObject({ ok: false, refusal: { code: 'components-unscored' } });
    const open = (await list(appraiser)).components.filter(
      (one) => one.taskCount > 0 && one.official === null,
    );
    expect(open).toHaveLength(WITH_TASKS - 2);
    for (const { code } of open)
      await leaveUnscored(sandbox, key(appraiser), {
        planId: PLAN,
        componentCode: code,
        reason: 'Không có hồ sơ',
      });
    expect(await close()).toMatchObject({ ok: true });
    const closed = await list(appraiser);
    expect(closed).toMatchObject({
      appraisal: { state: 'closed', closedBy: { accountId: appraiser.accountId } },
      totals: { scored: 2, official: { points: '5', components: 2 }, gap: { points: '0', components: 1 } },
      actions: [],
    });
    const before = await sandbox.counts();
    expect(await score(appraiser, CODE, '1')).toMatchObject(refusal('appraisal-closed'));
    expect(await close()).toMatchObject(refusal('appraisal-closed'));
    expect(await sandbox.counts()).toEqual(before);
    expect((await list(reviewer)).actions).toEqual(['freeze']);
    expect(await freeze(reviewer)).toMatchObject({ ok: true });
    expect(await list(appraiser)).toMatchObject({ appraisal: { number: 2 }, totals: { scored: 0 } });
  });
});
