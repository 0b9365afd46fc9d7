import { execFile } from 'node:child_process';
import { access, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierZipSummary, Problem } from '@tctp/contracts';
import type { Browser } from 'playwright-core';
import { DESK, Screen, openBrowser } from '../support/browser';
import { inBrowser } from '../support/story';
import { unpack, verify } from '../support/dossier-zips';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';

const PLAN = 'tinh-bien-2017';
const DOSSIER = `/plans/${PLAN}/dossier`;
const run = promisify(execFile);

describe('a dossier that leaves the house', () => {
  let program: OwnProgram;
  let appraiser: Person;
  let officer: Person;

  beforeAll(async () => {
    program = await startOwnProgram();
    const people = ['vhtt.canbo', 'noivu.thamtra', 'sonoivu'];
    const [unit, reviewer, outside] = (await Promise.all(
      people.map((name) => Person.signIn(program.url, name)),
    )) as [Person, Person, Person];
    [officer, appraiser] = [unit, outside];
    const handIn = async (task: string, name: string, facts: object, fields?: Record<string, string>) => {
      await unit.upload(task, { bytes: await aPdf(name), name: `${name}.pdf` }, fields);
      expect((await unit.command(task, 'submit', { facts })).status).toBe(200);
    };
    const initiative = `${PLAN}.r07.once`;
    const paper = {
      number: '1208/QĐ-UBND',
      issuer: 'UBND huyện',
      issuedOn: '2017-06-12',
      subject: 'Công nhận sáng kiến',
    };
    await handIn(initiative, 'Quyet dinh cong nhan', { recognisedInitiatives: 1 }, paper);
    const back = { reason: 'missing-document', note: 'Gọi điện cho chị Lan' };
    expect((await reviewer.command(initiative, 'return', back)).status).toBe(200);
    await unit.upload(initiative, {
      bytes: await aPdf('Danh sach'),
      name: 'Danh sách sáng kiến: lần 2?.pdf',
    });
    expect((await unit.command(initiative, 'submit', { facts: { recognisedInitiatives: 1 } })).status).toBe(
      200,
    );
    expect((await reviewer.command(initiative, 'approve')).status).toBe(200);
    await handIn(`${PLAN}.r14.none`, 'Danh muc dich vu cong', { onlineServicesLevel34: 2 });
    expect((await reviewer.command(`${PLAN}.r14.none`, 'approve')).status).toBe(200);
    await reviewer.send('POST', DOSSIER, { body: { reason: 'Đến hạn gửi Sở Nội vụ' } });
    const mark = { points: '1.5', reason: 'Một sáng kiến chưa có minh chứng áp dụng.' };
    await appraiser.send('PUT', `/plans/${PLAN}/components/1.5.3/official`, { body: mark });
    const question = { question: 'Sáng kiến thứ hai áp dụng ở đâu?', dueOn: '2017-12-05' };
    await appraiser.send('POST', `${DOSSIER}/components/1.5.3/explanations`, { body: question });
    const answer = {
      text: 'Áp dụng tại Bộ phận Một cửa.',
      evidenceIds: [],
      refersTo: '15/BC-UBND ngày 02/11/2017',
    };
    await reviewer.send('POST', `${DOSSIER}/components/1.5.3/explanations/1/answer`, { body: answer });
  }, 90_000);

  afterAll(async () => {
    await program?.close();
  }, 30_000);

  const cli = (...words: string[]) =>
    run(process.execPath, [resolve('dist/apps/cli/main.js'), 'dossier', ...words], {
      env: {
        PATH: process.env['PATH'] ?? '',
        DATABASE_URL: program.databaseUrl,
        TCTP_DATA_DIR: program.dataDir,
      },
    });

  it('is told with its size and digests, and comes as large as that over HTTP', async () => {
    const { body } = await appraiser.get<DossierZipSummary>(`${DOSSIER}/zip/summary`);
    expect(body).toMatchObject({ fileName: 'Hồ sơ thẩm định 119-KH-UBND lần 1.zip', files: 3 });
    const reply = await appraiser.listen(`${DOSSIER}/zip`, AbortSignal.timeout(20_000));
    expect(reply.headers.get('content-length')).toBe(String(body.bytes));
    expect(reply.headers.get('content-encoding')).toBeNull();
    expect(decodeURIComponent(reply.headers.get('content-disposition') ?? '')).toContain(
      `''${body.fileName}`,
    );
    expect((await reply.arrayBuffer()).byteLength).toBe(body.bytes);
    expect((await officer.get(`${DOSSIER}/zip`)).status).toBe(403);
    expect((await appraiser.get(`${DOSSIER}/zip?appraisal=9`)).status).toBe(404);
  });

  it('breaks the download off where a stored file turns out altered, and the command line writes none', async () => {
    const hashes = await readdir(join(program.dataDir, 'evidence'), { recursive: true });
    const stored = join(
      program.dataDir,
      'evidence',
      hashes.filter((name) => /[0-9a-f]{64}$/.test(name))[0] ?? '',
    );
    const content = await readFile(stored);
    await writeFile(stored, Buffer.from(content).fill(65));
    const reply = await appraiser.listen(`${DOSSIER}/zip`, AbortSignal.timeout(20_000));
    await expect(reply.arrayBuffer()).rejects.toThrow('terminated');
    const file = join(program.dataDir, 'không có.zip');
    await expect(cli('export', file)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('tệp minh chứng đã bị sửa'),
    });
    expect((await readdir(program.dataDir)).filter((name) => name.startsWith('không có'))).toEqual([]);
    await rm(stored);
    const refused = await appraiser.get<Problem>(`${DOSSIER}/zip/summary`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'dossier-files-missing' } });
    await writeFile(stored, content);
  }, 30_000);

  it('is written by the command line, refuses to overwrite, and is verified there and on its own', async () => {
    const file = join(program.dataDir, 'hồ sơ.zip');
    const said = JSON.parse((await cli('export', file, '--json')).stdout) as DossierZipSummary;
    const { body } = await appraiser.get<DossierZipSummary>(`${DOSSIER}/zip/summary`);
    expect(said).toMatchObject(body);
    expect((await stat(file)).size).toBe(body.bytes);
    await expect(cli('export', file)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('đã có'),
    });
    expect((await cli('verify', file)).stdout).toMatch(/^5 tệp, .*nguyên vẹn\./);
    const unpacked = join(program.dataDir, 'mở');
    await unpack(file, unpacked);
    const alone = await verify(unpacked, join(unpacked, 'kiem-tra.mjs'));
    expect(alone).toMatchObject({ code: 0, out: expect.stringContaining(body.packageDigest) });
    await rm(join(unpacked, 'index.html'));
    await expect(cli('verify', unpacked)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('Thiếu tệp: index.html'),
    });
  }, 60_000);

  inBrowser('by the hand of the appraiser', () => {
    let browser: Browser;
    let desk: Screen;
    beforeAll(async () => {
      browser = await openBrowser();
      desk = await Screen.open(browser, program.url, DESK);
    });
    afterAll(() => browser?.close());

    it('is taken home in two clicks, after its size and digests were shown', async () => {
      await desk.signIn('sonoivu');
      await desk.at('line-1.5.3').waitFor();
      expect(await desk.picture('dossier-take-home-button')).toEqual([0, 0]);
      await desk.at('take-home').click();
      await desk.at('take-home-go').waitFor();
      expect(await desk.picture('dossier-take-home')).toEqual([0, 0]);
      const { name, bytes } = await desk.download('take-home-go');
      expect(name).toBe('Hồ sơ thẩm định 119-KH-UBND lần 1.zip');
      const file = join(program.dataDir, 'tải về.zip');
      await writeFile(file, bytes);
      expect(await verify(file)).toMatchObject({ code: 0 });
      await unpack(file, join(program.dataDir, 'tải về'));
    }, 60_000);

    it('opens from the disk without a network, reads on a phone and prints', async () => {
      const page = await Screen.open(browser, '', DESK);
      await page.page.goto(pathToFileURL(join(program.dataDir, 'tải về', 'index.html')).href);
      expect(await page.picture('dossier-index')).toEqual([0, 0]);
      await page.page.locator('#tieu-chi-6').scrollIntoViewIfNeeded();
      await page.page.locator('#tieu-chi-6').evaluate((section) => section.scrollIntoView());
      expect(await page.picture('dossier-index-component')).toEqual([0, 0]);
      for (const href of await page.page
        .locator('.files a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)))
        await access(new URL(href));
      expect(
        (await readFile(join(program.dataDir, 'tải về', 'index.html'), 'utf8')).includes('chị Lan'),
      ).toBe(false);
      await page.page.pdf({ path: 'test/e2e/screenshots/dossier-index.pdf', format: 'A4' });
      expect(page.complaints).toEqual([]);
    }, 60_000);

    it('is told in English too', async () => {
      await desk.go('/dossier');
      await desk.at('lang-switch').first().click();
      await desk.at('take-home').click();
      await desk.at('take-home-go').getByText('Download').waitFor();
      expect(await desk.picture('dossier-take-home-en')).toEqual([0, 0]);
    }, 30_000);

    it('makes no page complain on the way', () => {
      expect(desk.complaints).toEqual([]);
    });
  });
});
