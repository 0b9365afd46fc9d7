import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TaskDetail } from '@tctp/contracts';
import type { Browser, Route } from 'playwright-core';
import { DESK, PHONE, Screen, missingBrowser, openBrowser } from '../support/browser';
import { aDocx } from '../support/docx';
import { aPaper } from '../support/papers';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';

const TASK = 'tinh-bien-2017.r07.once';
const OTHER_TASK = 'tinh-bien-2017.r05.once';
const MEGABYTE = 1_048_576;
const PDF = 'application/pdf';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What the browser itself says of a line that this story cuts. */
const CUT = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

const LETTER = [
  'UBND HUYỆN TỊNH BIÊN',
  'PHÒNG VĂN HÓA VÀ THÔNG TIN',
  'Số: DT-22/TTr-VHTT',
  'Tịnh Biên, ngày 25 tháng 8 năm 2017',
  'TỜ TRÌNH',
  'Đề nghị công nhận sáng kiến cấp tỉnh',
  'Kính gửi: UBND huyện Tịnh Biên.',
  'Phòng đề nghị huyện xem xét. Hồ sơ gồm hai bản chính và năm bản sao.',
  'UBND các xã, thị trấn báo cáo những sáng kiến, giải pháp, cách làm mới lần đầu tiên được áp dụng.',
];

if (missingBrowser !== null) it.skip(missingBrowser, () => undefined);

(missingBrowser === null ? describe : describe.skip)('evidence in a browser', () => {
  let program: OwnProgram;
  let browser: Browser;
  let desk: Screen;
  let phone: Screen;
  const large = randomBytes(6 * MEGABYTE);

  beforeAll(async () => {
    program = await startOwnProgram();
    browser = await openBrowser();
    desk = await Screen.open(browser, program.url, DESK);
    phone = await Screen.open(browser, program.url, PHONE);
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await program?.close();
  }, 30_000);

  const evidenceOf = (taskId: string) =>
    desk.page.evaluate(async (id) => {
      const answer = await fetch(`/api/tasks/${id}`);
      return ((await answer.json()) as TaskDetail).evidence;
    }, taskId);

  /** The panel alone on a phone: a whole screen shows only its beginning. */
  const look = async (name: string) => {
    await desk.page.setViewportSize(PHONE);
    await desk.page.locator('#evidence').screenshot({ path: `test/e2e/screenshots/${name}-390.png` });
    await desk.page.setViewportSize(DESK);
    await desk.page.locator('#add-evidence').scrollIntoViewIfNeeded();
  };

  it('takes several files at once, chosen or dropped on the panel, and refuses an empty one with a sentence', async () => {
    await desk.signIn('vhtt.canbo');
    await desk.go(`/tasks/${TASK}`);
    await desk.at('upload-input').setInputFiles([
      { name: 'Báo cáo sáng kiến.pdf', mimeType: PDF, buffer: await aPaper(browser) },
      { name: 'Tờ trình.docx', mimeType: WORD, buffer: Buffer.from(aDocx(LETTER)) },
    ]);
    const dropped = await desk.page.evaluateHandle(() => {
      const files = new DataTransfer();
      files.items.add(new File([], 'rỗng.txt', { type: 'text/plain' }));
      return files;
    });
    await desk.page.locator('#evidence').dispatchEvent('drop', { dataTransfer: dropped });
    await desk.at('upload-refused').getByText('Tệp rỗng').waitFor();
    await desk.at('suggested-subject').nth(1).waitFor();
    await look('evidence-cards');
    expect(await desk.picture('evidence-read')).toEqual([0, 0]);
  }, 60_000);

  it('offers what the papers say, and adds them all in one click', async () => {
    await desk.at('upload-refused').getByTestId('upload-drop').click();
    await desk.at('upload-add-all').click();
    await desk.at('evidence').nth(1).waitFor();
    const added = (await evidenceOf(TASK)).map(({ document }) => document);
    expect(added.sort((one, other) => (one.number ?? '').localeCompare(other.number ?? ''))).toEqual([
      {
        number: 'DT-21/BC-VHTT',
        issuedOn: '2017-08-24',
        issuer: 'Phòng Văn hóa và Thông tin',
        subject: 'Báo cáo sáng kiến, giải pháp cải cách hành chính năm 2017',
      },
      {
        number: 'DT-22/TTr-VHTT',
        issuedOn: '2017-08-25',
        issuer: 'Phòng Văn hóa và Thông tin',
        subject: 'Tờ trình đề nghị công nhận sáng kiến cấp tỉnh',
      },
    ]);
  }, 60_000);

  it('says where the line broke, goes on in one click, and once more after the page was left', async () => {
    const path = join(program.dataDir, 'Hồ sơ sáng kiến.bin');
    await writeFile(path, large);
    const offsets: number[] = [];
    let left = 9;
    const cut = async (route: Route) => {
      if (route.request().method() !== 'PATCH') return route.continue();
      if (left-- <= 0) return route.abort('internetdisconnected');
      offsets.push(Number(route.request().headers()['upload-offset']));
      return route.continue();
    };
    await desk.page.route('**/api/uploads/*', cut);
    await desk.at('upload-input').setInputFiles(path);
    await desk.page.getByText(/Đứt mạng ở [1-9]\d* %\./).waitFor();
    await look('evidence-broken-card');
    expect(await desk.picture('evidence-broken')).toEqual([0, 0]);

    left = 6;
    await desk.at('upload-resume').click();
    await desk.page.getByText(/Đứt mạng ở [6-9]\d %\./).waitFor();
    await desk.page.unroute('**/api/uploads/*', cut);
    await desk.page.reload();
    await desk.at('upload-unfinished').getByText('Hồ sơ sáng kiến.bin').waitFor();
    await look('evidence-unfinished');
    left = Infinity;
    await desk.page.route('**/api/uploads/*', cut);
    await desk.at('upload-input').setInputFiles(path);
    await desk.at('upload-add').click();
    await desk.at('evidence').nth(2).waitFor();
    await desk.page.unroute('**/api/uploads/*', cut);
    expect(offsets).toEqual([...new Set(offsets)].sort((one, other) => one - other));
    expect((await evidenceOf(TASK)).map(({ sha256 }) => sha256)).toContain(
      createHash('sha256').update(large).digest('hex'),
    );
  }, 60_000);

  it('shows a PDF in place, opened at the page that speaks of the rule, with the passage marked', async () => {
    await desk.at('evidence').filter({ hasText: 'DT-21' }).getByRole('button').first().click();
    await desk.page.locator('.preview-words .hit').first().waitFor();
    expect(await desk.at('preview-page').getAttribute('data-page')).toBe('2');
    expect(await desk.picture('preview-pdf')).toEqual([0, 0]);
    await desk.at('preview-before').click();
    await desk.page.locator('[data-page="1"] canvas').waitFor();
    await desk.page.keyboard.press('Escape');
  }, 60_000);

  it('shows the words of a Word file on a phone, what matches first', async () => {
    await phone.signIn('vhtt.canbo');
    await phone.go(`/tasks/${TASK}`);
    await phone.at('evidence').filter({ hasText: 'DT-22' }).getByRole('button').first().click();
    await phone.page.locator('.preview-paper mark').first().waitFor();
    expect(await phone.picture('preview-word')).toEqual([0, 0]);
    await phone.page.keyboard.press('Escape');
  }, 60_000);

  it('puts a file on a second task in two clicks, without another upload', async () => {
    await desk.go(`/tasks/${OTHER_TASK}`);
    await desk.at('reuse-open').click();
    await desk.at('reuse-row').nth(2).waitFor();
    expect(await desk.picture('reuse')).toEqual([0, 0]);
    await desk.at('reuse-row').filter({ hasText: 'DT-21/BC-VHTT' }).getByTestId('reuse-use').click();
    await desk.page.getByText('đã dùng ở 1 việc khác').waitFor();
    const [reused] = await evidenceOf(OTHER_TASK);
    expect((await evidenceOf(TASK)).map(({ sha256 }) => sha256)).toContain(reused?.sha256);
    expect(reused?.document.number).toBe('DT-21/BC-VHTT');
  }, 60_000);

  it('finds every file the reader may see, without diacritics, and keeps the search in the address', async () => {
    await desk.go('/evidence');
    await desk.at('library-row').nth(2).waitFor();
    expect(await desk.picture('library')).toEqual([0, 0]);
    await desk.at('library-search').fill('bao cao sang kien dt-21');
    await desk.page.waitForURL(/q=bao/);
    await desk.page.waitForFunction(
      () => document.querySelectorAll('[data-testid="library-row"]').length === 1,
    );
    await desk.at('library-open').click();
    await desk.at('preview-page').locator('canvas').waitFor();
    expect(await desk.picture('library-preview')).toEqual([0, 0]);
    await desk.page.keyboard.press('Escape');
    await desk.at('library-search').fill('không có chữ này');
    await desk.page.getByText('Không có tệp nào khớp').waitFor();
    expect(await desk.picture('library-empty')).toEqual([0, 0]);
  }, 60_000);

  it('says it in English as well', async () => {
    await desk.at('lang-switch').first().click();
    await desk.go('/evidence');
    await desk.at('library-row').first().waitFor();
    expect(await desk.picture('library-en')).toEqual([0, 0]);
    await desk.go(`/tasks/${TASK}`);
    await desk
      .at('upload-input')
      .setInputFiles([{ name: 'Bao cao.docx', mimeType: WORD, buffer: Buffer.from(aDocx(LETTER)) }]);
    await desk.at('suggested-subject').waitFor();
    await look('evidence-en-card');
    await desk.page.evaluate(() => window.scrollTo(0, 0));
    expect(await desk.picture('evidence-en')).toEqual([0, 0]);
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...desk.complaints, ...phone.complaints].filter((one) => !CUT.test(one))).toEqual([]);
  });
});
