import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportRequest, UnitOfWork } from '@tctp/application';
import {
  approveReport,
  chooseReportCycle,
  composeReport,
  editReport,
  readReport,
  recomposeReport,
  returnEvidence,
  reviseReport,
  sendReport,
  submitEvidence,
  submitReport,
  takeForReview,
  takeReport,
} from '@tctp/application';
import { writeExcel, writeWord } from '@tctp/documents';
import type { Actor, ReportEdit } from '@tctp/domain';
import { typeormHistoryAudit } from '@tctp/persistence';
import mammoth from 'mammoth';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const CYCLE = `${PLAN}.r02.2017-Q3`;
const PERIOD = '2017-Q3';
const place = { planId: PLAN, period: PERIOD };

describe('a periodic report that is kept', () => {
  let sandbox: Sandbox;
  let writer: Actor;
  let sender: Actor;
  let chairman: Actor;
  const papers = { word: writeWord, excel: writeExcel };

  beforeAll(async () => {
    sandbox = await aSandbox();
    writer = await sandbox.person('reviewer', 'noi-vu');
    sender = await sandbox.person('head', 'noi-vu');
    chairman = await sandbox.person('chairman', 'tinh-bien');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const deps = () => ({ ...sandbox, papers });
  const read = async () => {
    const found = await readReport(sandbox, writer, place);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const seen = async (actor = writer, key = randomUUID()): Promise<ReportRequest> => ({
    ...{ actor, key, fingerprint: 'test', ...place },
    expectedVersion: (await read()).version,
  });
  const edit = async (...edits: ReportEdit[]) => editReport(sandbox, await seen(), { edits });
  const textOf = async (section: string, part: string) => {
    const found = (await read()).sections
      .find(({ key }) => key === section)
      ?.parts.find(({ key }) => key === part);
    if (found === undefined || found.kind === 'table') throw new Error(`${section}/${part} is not there`);
    return found;
  };
  const events = () =>
    sandbox.source.query<{ code: string }[]>(
      'select code from task_event where task_id = $1 order by sequence',
      [CYCLE],
    );
  const sending = { document: null, facts: {}, note: null, limitBytes: 10_000_000 };
  const bytesOf = async () => {
    const taken = await takeReport(deps(), writer, place);
    if (!taken.ok) throw new Error(taken.refusal.code);
    return Buffer.from(taken.value.content);
  };

  it('is composed from the live data, with the cycle that recurs with its period', async () => {
    const keyed = { actor: writer, key: randomUUID(), fingerprint: 'test' };
    const made = await composeReport(sandbox, keyed, place);
    expect(made).toEqual({ ok: true, value: { period: PERIOD, version: 1, state: 'draft' } });
    const { cycle, sections, toldOf } = await read();
    expect(cycle).toMatchObject({ taskId: CYCLE, lastDay: '2017-09-09', work: 'assigned' });
    expect(toldOf).toBe('2017-08-28');
    expect(sections.map(({ key }) => key)).toEqual([
      ...['opening', 'standing', 'results', 'late', 'forecast', 'obstacles', 'ahead', 'proposals'],
      ...['closing', 'recipients'],
    ]);
    expect(sections.find(({ key }) => key === 'standing')?.parts.some(({ kind }) => kind === 'table')).toBe(
      true,
    );
  });

  it('keeps what people wrote when the figures are brought up to date, and marks what has moved under it', async () => {
    const whole = (await textOf('standing', 'whole')).composed;
    expect(whole).toContain('18 nhiệm vụ');
    const added = await edit(
      { change: 'text', section: 'standing', part: 'whole', to: 'Câu của người viết.' },
      { change: 'text', section: 'standing', part: 'due', to: 'Câu thứ hai của người viết.' },
      { change: 'addText', section: 'standing', after: 'byUnit', as: 'paragraph', text: 'Đoạn riêng.' },
      { change: 'addSection', after: 'standing', title: 'MỤC RIÊNG', text: 'Lời riêng.' },
      { change: 'leaveOut', section: 'forecast', out: true },
    );
    expect(added).toMatchObject({ ok: true, value: { version: 2 } });
    const officer = await sandbox.person('officer', 'noi-vu');
    await sandbox.addFile(officer, `${PLAN}.r03.once`);
    await submitEvidence(sandbox, await sandbox.envelope(officer, `${PLAN}.r03.once`), {
      facts: {},
      note: null,
    });
    expect(await recomposeReport(sandbox, await seen())).toMatchObject({ ok: true });
    expect(await textOf('standing', 'whole')).toMatchObject({
      composed: expect.stringContaining('1 đã nộp, chờ thẩm tra'),
      edited: 'Câu của người viết.',
      overtaken: true,
    });
    expect(await textOf('standing', 'due')).toMatchObject({ overtaken: false });
    const { sections } = await read();
    expect(sections.slice(0, 4).map(({ key }) => key)).toEqual(['opening', 'standing', 'own-1', 'results']);
    expect(sections[1]?.parts.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['whole', 'due', 'byUnit', 'own-1']),
    );
    await edit({ change: 'text', section: 'standing', part: 'whole', to: null });
    expect(await textOf('standing', 'whole')).toMatchObject({ edited: null, overtaken: false });
  });

  it('refuses to have figures typed, and what is composed removed', async () => {
    const before = (await read()).version;
    for (const [refused, code] of [
      [{ change: 'text', section: 'standing', part: 'byUnit', to: '18' }, 'report-part-unknown'],
      [{ change: 'removeText', section: 'standing', part: 'whole' }, 'report-part-composed'],
      [{ change: 'removeSection', section: 'late' }, 'report-part-composed'],
      [{ change: 'order', sections: ['late'] }, 'report-order-incomplete'],
      [{ change: 'text', section: 'own-9', part: 'own-1', to: 'x' }, 'report-part-unknown'],
    ] as const)
      expect(await edit({ change: 'leaveOut', section: 'ahead', out: true }, refused)).toMatchObject({
        refusal: { code },
      });
    const after = await read();
    expect([after.version, after.sections.some(({ key, leftOut }) => key === 'ahead' && leftOut)]).toEqual([
      before,
      false,
    ]);
  });

  it('is approved by whoever did not submit it, and is one content from then on', async () => {
    await submitReport(sandbox, await seen(), { note: 'Đủ số liệu' });
    const forHerself = { ...chairman, standsFor: { id: writer.accountId, name: writer.displayName } };
    const input = { document: null, note: null };
    expect(await approveReport(sandbox, await seen(forHerself), input)).toMatchObject({
      refusal: { code: 'report-own-approval' },
    });
    expect((await bytesOf()).equals(await bytesOf())).toBe(false);
    const document = { number: '45', symbol: null, issuedOn: '2017-08-30' };
    expect(await approveReport(sandbox, await seen(chairman), { document, note: null })).toMatchObject({
      ok: true,
      value: { state: 'approved' },
    });
    const first = await bytesOf();
    await sandbox.source.query(`update sandbox_clock set now = '2017-09-12T03:00:00Z'`);
    expect((await bytesOf()).equals(first)).toBe(true);
    const { value } = await mammoth.extractRawText({ buffer: first });
    for (const said of [
      ...['Số: 45/BC-UBND', 'ngày 30 tháng 8 năm 2017', 'III. KẾT QUẢ', 'MỤC RIÊNG', 'Lời riêng.'],
      ...['Câu thứ hai của người viết.', 'Đoạn riêng.', 'Đơn vị chủ trì'],
    ])
      expect(value).toContain(said);
    for (const unsaid of ['DỰ THẢO', 'DỰ BÁO KẾT QUẢ', 'Câu của người viết.'])
      expect(value).not.toContain(unsaid);
    expect(await edit({ change: 'leaveOut', section: 'late', out: true })).toMatchObject({
      refusal: { code: 'report-not-now', reportState: 'approved' },
    });
  });

  it('refuses any change to content that was approved, and to its history', async () => {
    for (const change of [
      `update periodic_report_issue set content = 'x'`,
      'delete from periodic_report_issue',
      `update periodic_report_event set reason = 'x'`,
      'delete from periodic_report_event',
    ])
      await expect(sandbox.source.query(change)).rejects.toThrow('append-only');
  });

  it('is either sent with its cycle handed in, or nothing of it, wherever the program falls', async () => {
    const request = await seen(sender);
    const before = await sandbox.counts();
    const falls = (at: 'tasks' | 'reports'): UnitOfWork => ({
      ...sandbox.work,
      run: (work) =>
        sandbox.work.run((stores) =>
          work({
            ...stores,
            [at]: { ...stores[at], write: () => Promise.reject(new Error(`fell at ${at}`)) },
          }),
        ),
    });
    for (const at of ['tasks', 'reports'] as const) {
      await expect(sendReport({ ...deps(), work: falls(at) }, request, sending)).rejects.toThrow(at);
      expect(await sandbox.counts()).toEqual(before);
    }
    const answer = await sendReport(deps(), request, sending);
    expect(answer).toMatchObject({ ok: true, value: { state: 'sent', taskId: CYCLE, work: 'submitted' } });
    const after = await sandbox.counts();
    expect(await sendReport(deps(), request, sending)).toEqual(answer);
    expect(await sandbox.counts()).toEqual(after);
    const grown = Object.keys(after).filter((table) => after[table] !== before[table]);
    expect(grown.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)])).toEqual(
      expect.arrayContaining([
        ['evidence', 1],
        ['submission', 1],
        ['periodic_report_event', 1],
        ['command_receipt', 1],
      ]),
    );
    expect((await events()).map(({ code }) => code).slice(-2)).toEqual([
      'evidenceAdded',
      'evidenceSubmitted',
    ]);
    expect((await typeormHistoryAudit(sandbox.source).verify()).findings).toEqual([]);
  });

  it('names its file, its document and what it is about on the cycle, late as it is', async () => {
    const [row] = await sandbox.source.query<Record<string, string>[]>(
      `select sha256, file_name, document_number, document_issued_on::text, document_issuer, document_subject,
              media_type from evidence where task_id = $1 and removed_at is null`,
      [CYCLE],
    );
    expect(row).toMatchObject({
      file_name: 'Báo cáo quý III năm 2017 - Kế hoạch 119-KH-UBND.docx',
      document_number: '45/BC-UBND',
      document_issued_on: '2017-08-30',
      document_issuer: 'UBND huyện Tịnh Biên',
      document_subject: 'Kết quả thực hiện Kế hoạch số 119/KH-UBND quý III năm 2017',
    });
    expect(
      createHash('sha256')
        .update(await bytesOf())
        .digest('hex'),
    ).toBe(row?.['sha256']);
  });

  it('is not reviewed by whoever sent it', async () => {
    const sentBy = { ...sender, role: 'reviewer' as const };
    expect(await takeForReview(sandbox, await sandbox.envelope(sentBy, CYCLE))).toMatchObject({
      refusal: { code: 'submitter-cannot-review' },
    });
  });

  it('is taken up again once its cycle is back, and its new file takes the place of the old', async () => {
    const why = { reason: 'Thiếu số liệu của các xã' };
    expect(await reviseReport(sandbox, await seen(), why)).toMatchObject({
      refusal: { code: 'report-cycle-not-back', cycle: PERIOD, work: 'submitted' },
    });
    await takeForReview(sandbox, await sandbox.envelope(writer, CYCLE));
    const back = { reason: 'not-as-required', note: 'Thiếu số liệu', correctBy: null };
    expect(await returnEvidence(sandbox, await sandbox.envelope(writer, CYCLE), back)).toMatchObject({
      ok: true,
    });
    expect(await reviseReport(sandbox, await seen(), why)).toMatchObject({ value: { state: 'draft' } });
    await edit({ change: 'title', section: 'own-1', to: 'SỐ LIỆU CỦA CÁC XÃ' });
    await submitReport(sandbox, await seen(), { note: null });
    await approveReport(sandbox, await seen(chairman), { document: null, note: null });
    expect(await sendReport(deps(), await seen(sender), sending)).toMatchObject({ ok: true });
    const rows = await sandbox.source.query<{ gone: boolean }[]>(
      'select removed_at is not null as gone from evidence where task_id = $1 order by uploaded_at, gone desc',
      [CYCLE],
    );
    expect(rows.map(({ gone }) => gone)).toEqual([true, false]);
    const issues = await sandbox.source.query('select number from periodic_report_issue');
    expect(issues).toHaveLength(2);
  });

  it('says what to do where its period has no cycle, or one that was handed in', async () => {
    const year = { planId: PLAN, period: '2017' };
    const keyed = () => ({ actor: writer, key: randomUUID(), fingerprint: 'test' });
    expect(await composeReport(sandbox, keyed(), { ...year, taskId: `${PLAN}.r03.once` })).toMatchObject({
      refusal: { code: 'report-cycle-unknown' },
    });
    await composeReport(sandbox, keyed(), { ...year, taskId: CYCLE });
    expect(await composeReport(sandbox, keyed(), year)).toMatchObject({
      refusal: { code: 'report-there', cycle: '2017' },
    });
    let version = 1;
    const next = (actor: Actor): ReportRequest => ({
      ...{ actor, key: randomUUID(), fingerprint: 'test', ...year },
      expectedVersion: version++,
    });
    await submitReport(sandbox, next(writer), { note: null });
    await approveReport(sandbox, next(chairman), { document: null, note: null });
    const before = await sandbox.counts();
    expect(await sendReport(deps(), next(writer), sending)).toMatchObject({
      refusal: { code: 'report-cycle-handed-in', cycle: '2017-Q3', work: 'submitted' },
    });
    version -= 1;
    await sandbox.source.query(`update periodic_report set task_id = null where period = '2017'`);
    expect(await sendReport(deps(), next(writer), sending)).toMatchObject({
      refusal: { code: 'report-cycle-none' },
    });
    version -= 1;
    expect(await sandbox.counts()).toEqual(before);
    expect(await chooseReportCycle(sandbox, next(writer), { taskId: `${PLAN}.r02.2017` })).toMatchObject({
      ok: true,
    });
    expect(await sendReport(deps(), next(writer), sending)).toMatchObject({
      value: { taskId: `${PLAN}.r02.2017`, work: 'submitted' },
    });
  });
});
