import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  PeriodicReportList,
  PeriodicReportView,
  Problem,
  ReportChanged,
  ReportSent,
} from '@tctp/contracts';
import mammoth from 'mammoth';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import type { Reply } from '../support/person';
import { startProgram } from '../support/program';
import type { Program } from '../support/program';

const REPORTS = '/plans/tinh-bien-2017/reports';
const Q3 = `${REPORTS}/2017-Q3`;
const CYCLE = 'tinh-bien-2017.r02.2017-Q3';
const NOT_SAID = { number: null, symbol: null, issuedOn: null };

describe('a periodic report over HTTP', () => {
  let program: OwnProgram;
  let reviewer: Person;
  let chairman: Person;
  let head: Person;

  beforeAll(async () => {
    program = await startOwnProgram();
    reviewer = await Person.signIn(program.url, 'noivu.thamtra');
    chairman = await Person.signIn(program.url, 'chutich');
    head = await Person.signIn(program.url, 'noivu.truongphong');
  }, 60_000);

  afterAll(async () => {
    await program?.close();
  }, 30_000);

  const read = async (path = Q3) => (await reviewer.get<PeriodicReportView>(path)).body;
  const does = async <T = ReportChanged>(
    who: Person,
    verb: string,
    body: unknown = {},
    more: { version?: number; key?: string; headers?: Record<string, string> } = {},
  ): Promise<Reply<T & Problem>> =>
    who.send('POST', `${Q3}/${verb}`, { body, version: (await read()).version, ...more });
  const fileOf = async (who: Person, path = Q3) => {
    const reply = await who.listen(`${path}/file`, AbortSignal.timeout(10_000));
    const bytes = Buffer.from(await reply.arrayBuffer());
    return { reply, bytes, text: (await mammoth.extractRawText({ buffer: bytes })).value };
  };

  it('stands in a list with its cycle and the next deed, before anybody has composed it', async () => {
    const { mayCompose, reports } = (await reviewer.get<PeriodicReportList>(REPORTS)).body;
    expect(mayCompose).toBe(true);
    expect(reports.map(({ period, state }) => [period, state])).toEqual([
      ['2017-Q3', null],
      ['2017', null],
    ]);
    expect(reports[0]?.cycle).toMatchObject({ taskId: CYCLE, componentCode: '1.2.2', lastDay: '2017-09-09' });
    expect((await chairman.get<PeriodicReportList>(REPORTS)).body.mayCompose).toBe(false);
  });

  it('is composed once, by reviewers, of a period that has begun', async () => {
    const compose = (who: Person, body: unknown) =>
      who.send<ReportChanged & Problem>('POST', REPORTS, { body });
    expect((await compose(chairman, { period: '2017-Q3' })).status).toBe(403);
    expect((await compose(reviewer, { period: '2017-Q4' })).body.code).toBe('period-not-offered');
    expect((await compose(reviewer, { period: 'quý III' })).status).toBe(400);
    const made = await compose(reviewer, { period: '2017-Q3' });
    expect([made.status, made.etag, made.body.state]).toEqual([201, '"1"', 'draft']);
    const again = await compose(reviewer, { period: '2017-Q3' });
    expect([again.status, again.body.code]).toEqual([409, 'report-there']);
    expect(again.body.detail).toContain('Báo cáo quý III/2017 đã được soạn');
  });

  it('says that it is a draft as long as it is one', async () => {
    const { reply, text } = await fileOf(chairman);
    expect(reply.headers.get('content-disposition')).toContain(
      encodeURIComponent('Báo cáo quý III năm 2017 - Kế hoạch 119-KH-UBND (dự thảo).docx').slice(0, 60),
    );
    for (const said of [
      ...['DỰ THẢO', 'BÁO CÁO', 'Kết quả thực hiện Kế hoạch số 119/KH-UBND quý III năm 2017'],
      ...['I. TÌNH HÌNH CHUNG', 'V. KHÓ KHĂN, VƯỚNG MẮC CHƯA GIẢI QUYẾT XONG', 'VII. KIẾN NGHỊ, ĐỀ XUẤT'],
    ])
      expect(text).toContain(said);
  });

  it('is no business of units, appraisers or administrators', async () => {
    for (const username of ['vhtt.canbo', 'vhtt.truongphong', 'noivu.canbo', 'sonoivu', 'quantri']) {
      const who = await Person.signIn(program.url, username);
      expect([username, (await who.get(Q3)).status]).toEqual([username, 403]);
    }
    expect((await head.get<PeriodicReportView>(Q3)).body.deeds).toEqual([]);
  });

  it('takes a change once, of the version that was seen', async () => {
    const edits = [{ change: 'text', section: 'closing', part: 'closing', to: 'Kính báo cáo Sở Nội vụ./.' }];
    const stale = await does(reviewer, 'edit', { edits }, { version: 9 });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    const key = randomUUID();
    const { version } = await read();
    const first = await does(reviewer, 'edit', { edits }, { key, version });
    const second = await does(reviewer, 'edit', { edits }, { key, version });
    expect([first.status, second.body]).toEqual([200, first.body]);
    const reused = await does(reviewer, 'edit', { edits: [...edits, ...edits] }, { key, version });
    expect(reused.body.code).toBe('key-reused');
    expect((await read()).version).toBe(version + 1);
    expect((await does(reviewer, 'edit', { edits: [] })).status).toBe(400);
    expect((await does(head, 'edit', { edits })).status).toBe(403);
  });

  it('is sent only once it is approved, and approved only once it is submitted', async () => {
    expect((await does(chairman, 'approve')).body).toMatchObject({
      code: 'report-not-now',
      detail: expect.stringContaining('“Dự thảo”'),
    });
    expect((await does(reviewer, 'send')).body.code).toBe('report-not-now');
    expect((await does(reviewer, 'submit', { note: 'Trình Chủ tịch' })).body.state).toBe('submitted');
    expect((await does(reviewer, 'approve')).status).toBe(403);
    const back = await does(chairman, 'return', { reason: 'Nêu rõ việc của các xã' });
    expect(back.body.state).toBe('returned');
    expect((await does(chairman, 'return', {})).status).toBe(400);
  });

  it('is approved by nobody in whose name, or by whom, it was submitted', async () => {
    await does(reviewer, 'submit');
    const standing = { to: 'noivu.thamtra', firstDay: '2017-08-28', lastDay: '2017-08-30', reason: 'Đi họp' };
    const delegated = await head.send('POST', '/delegations', { body: standing });
    expect(delegated.status).toBe(201);
    const forHead = { headers: { 'acting-for': 'noivu.truongphong' } };
    const own = await does(reviewer, 'approve', {}, forHead);
    expect([own.status, own.body.code]).toEqual([403, 'report-own-approval']);
    const document = { ...NOT_SAID, issuedOn: '2017-08-28' };
    expect((await does(head, 'approve', { document })).body.state).toBe('approved');
  });

  it('is the same file, byte for byte, from then on', async () => {
    const { bytes, text } = await fileOf(reviewer);
    expect((await fileOf(chairman)).bytes.equals(bytes)).toBe(true);
    expect(text).not.toContain('DỰ THẢO');
    expect(text).toContain('Kính báo cáo Sở Nội vụ./.');
    expect(text).toContain('ngày 28 tháng 8 năm 2017');
    expect(text).toMatch(/Số:\s+\/BC-UBND/);
    expect((await does(reviewer, 'recompose')).body.code).toBe('report-not-now');
  });

  it('closes its cycle when it is sent, as evidence with its number, day and subject', async () => {
    const document = { ...NOT_SAID, number: '45', issuedOn: '2017-08-28' };
    const key = randomUUID();
    const { version } = await read();
    const sent = await does<ReportSent>(reviewer, 'send', { document }, { key, version });
    expect([sent.status, sent.body.work]).toEqual([200, 'submitted']);
    expect((await does<ReportSent>(reviewer, 'send', { document }, { key, version })).body).toEqual(
      sent.body,
    );
    expect((await does(reviewer, 'send', { document })).body.code).toBe('report-not-now');
    const task = await head.task(CYCLE);
    expect(task.work).toBe('submitted');
    expect(task.evidence).toHaveLength(1);
    expect(task.evidence[0]).toMatchObject({
      id: sent.body.evidenceId,
      document: {
        number: '45/BC-UBND',
        issuedOn: '2017-08-28',
        issuer: 'UBND huyện Tịnh Biên',
        subject: 'Kết quả thực hiện Kế hoạch số 119/KH-UBND quý III năm 2017',
      },
    });
    const { bytes, text } = await fileOf(chairman);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(task.evidence[0]?.sha256);
    expect(text).toContain('Số: 45/BC-UBND');
    const view = await read();
    expect(view.sent?.evidenceId).toBe(sent.body.evidenceId);
    expect(view.history.map(({ code }) => code)).toEqual([
      ...['sent', 'approved', 'submitted', 'returned', 'submitted', 'edited', 'composed'],
    ]);
    expect(view.history[3]?.reason).toBe('Nêu rõ việc của các xã');
  });

  it('is not reviewed by whoever sent it, and its cycle is reviewed like any other', async () => {
    const own = await reviewer.command(CYCLE, 'approve');
    expect(own.body.code).toBe('submitter-cannot-review');
  });

  it('of a cycle that was handed in already is refused, and says so', async () => {
    const year = `${REPORTS}/2017`;
    const closes = { period: '2017', taskId: 'tinh-bien-2017.r02.2017' };
    await reviewer.send('POST', REPORTS, { body: closes });
    const go = async (who: Person, verb: string) =>
      who.send<ReportChanged & Problem>('POST', `${year}/${verb}`, {
        body: {},
        version: (await read(year)).version,
      });
    await go(reviewer, 'submit');
    await go(chairman, 'approve');
    const officer = await Person.signIn(program.url, 'noivu.canbo');
    const file = { bytes: new TextEncoder().encode('Bản giấy'), name: 'ban-giay.txt', type: 'text/plain' };
    await officer.upload(closes.taskId, file);
    expect((await officer.command(closes.taskId, 'submit', { facts: {} })).status).toBe(200);
    const late = await go(reviewer, 'send');
    expect([late.status, late.body.code]).toEqual([409, 'report-cycle-handed-in']);
    expect(late.body.detail).toContain('Kỳ năm 2017 đã được nộp (“Đã nộp”)');
    expect((await read(year)).state).toBe('approved');
  });

  it('is finished by the same command where the program was killed before it could answer', async () => {
    await program.kill();
    let again: Program | undefined;
    try {
      again = await startProgram({ databaseUrl: program.databaseUrl, dataDir: program.dataDir });
      const back = await Person.signIn(again.url, 'noivu.thamtra');
      const officer = await Person.signIn(again.url, 'noivu.canbo');
      const task = 'tinh-bien-2017.r02.2017';
      await officer.command(task, 'withdraw');
      const year = `${REPORTS}/2017`;
      const { version } = (await back.get<PeriodicReportView>(year)).body;
      const command = { body: {}, version, key: randomUUID() };
      const asked = back.send('POST', `${year}/send`, command).catch(() => null);
      await again.kill();
      await asked;
      again = await startProgram({ databaseUrl: program.databaseUrl, dataDir: program.dataDir });
      const once = await Person.signIn(again.url, 'noivu.thamtra');
      const done = await once.send<ReportSent & Problem>('POST', `${year}/send`, command);
      expect([done.status, done.body.state]).toEqual([200, 'sent']);
      const { evidence, submissions } = await (await Person.signIn(again.url, 'noivu.canbo')).task(task);
      expect(evidence.filter(({ fileName }) => fileName.endsWith('.docx'))).toHaveLength(1);
      expect(submissions).toHaveLength(2);
    } finally {
      await again?.kill();
    }
  }, 60_000);
});
