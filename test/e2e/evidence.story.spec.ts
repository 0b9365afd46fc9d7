import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { TaskDetail } from '@tctp/contracts';
import type { Route } from 'playwright-core';
import { DESK, PHONE } from '../support/browser';
import { story } from '../support/story';
import { aDocx } from '../support/docx';
import { aPaper } from '../support/papers';

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

story('evidence in a browser', (stage) => {
  const large = Buffer.from(randomBytes(3 * MEGABYTE).toString('hex'));

  const evidenceOf = (taskId: string) =>
    stage.desk.page.evaluate(async (id) => {
      const answer = await fetch(`/api/tasks/${id}`);
      return ((await answer.json()) as TaskDetail).evidence;
    }, taskId);

  /** The panel alone on a phone: a whole screen shows only its beginning. */
  const look = async (name: string) => {
    await stage.desk.page.setViewportSize(PHONE);
    await stage.desk.page.locator('#evidence').screenshot({ path: `test/e2e/screenshots/${name}-390.png` });
    await stage.desk.page.setViewportSize(DESK);
    await stage.desk.page.locator('#add-evidence').scrollIntoViewIfNeeded();
  };

  it('takes several files at once, chosen or dropped on the panel, and refuses an empty one with a sentence', async () => {
    await stage.desk.signIn('vhtt.canbo');
    await stage.desk.go(`/tasks/${TASK}`);
    await stage.desk.at('upload-input').setInputFiles([
      { name: 'Báo cáo sáng kiến.pdf', mimeType: PDF, buffer: await aPaper(stage.browser) },
      { name: 'Tờ trình.docx', mimeType: WORD, buffer: Buffer.from(aDocx(LETTER)) },
    ]);
    const dropped = await stage.desk.page.evaluateHandle(() => {
      const files = new DataTransfer();
      files.items.add(new File([], 'rỗng.txt', { type: 'text/plain' }));
      return files;
    });
    await stage.desk.page.locator('#evidence').dispatchEvent('drop', { dataTransfer: dropped });
    await stage.desk.at('upload-refused').getByText('Tệp rỗng').waitFor();
    await stage.desk.at('suggested-subject').nth(1).waitFor();
    await look('evidence-cards');
    expect(await stage.desk.picture('evidence-read')).toEqual([0, 0]);
  }, 60_000);

  it('offers what the papers say, and adds them all in one click', async () => {
    await stage.desk.at('upload-refused').getByTestId('upload-drop').click();
    await stage.desk.at('upload-add-all').click();
    await stage.desk.at('evidence').nth(1).waitFor();
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
    const path = join(stage.program.dataDir, 'Hồ sơ sáng kiến.txt');
    await writeFile(path, large);
    const offsets: number[] = [];
    let left = 9;
    const cut = async (route: Route) => {
      if (route.request().method() !== 'PATCH') return route.continue();
      if (left-- <= 0) return route.abort('internetdisconnected');
      offsets.push(Number(route.request().headers()['upload-offset']));
      return route.continue();
    };
    await stage.desk.page.route('**/api/uploads/*', cut);
    await stage.desk.at('upload-input').setInputFiles(path);
    await stage.desk.page.getByText(/Đứt mạng ở [1-9]\d* %\./).waitFor();
    await look('evidence-broken-card');
    expect(await stage.desk.picture('evidence-broken')).toEqual([0, 0]);

    left = 6;
    await stage.desk.at('upload-resume').click();
    await stage.desk.page.getByText(/Đứt mạng ở [6-9]\d %\./).waitFor();
    await stage.desk.page.unroute('**/api/uploads/*', cut);
    await stage.desk.page.reload();
    await stage.desk.at('upload-unfinished').getByText('Hồ sơ sáng kiến.txt').waitFor();
    await look('evidence-unfinished');
    left = Infinity;
    await stage.desk.page.route('**/api/uploads/*', cut);
    await stage.desk.at('upload-input').setInputFiles(path);
    await stage.desk.at('upload-add').click();
    await stage.desk.at('evidence').nth(2).waitFor();
    await stage.desk.page.unroute('**/api/uploads/*', cut);
    expect(offsets).toEqual([...new Set(offsets)].sort((one, other) => one - other));
    expect((await evidenceOf(TASK)).map(({ sha256 }) => sha256)).toContain(
      createHash('sha256').update(large).digest('hex'),
    );
  }, 60_000);

  it('shows a PDF in place, opened at the page that speaks of the rule, with the passage marked', async () => {
    await stage.desk.at('evidence').filter({ hasText: 'DT-21' }).getByRole('button').first().click();
    await stage.desk.page.locator('.preview-words .hit').first().waitFor();
    expect(await stage.desk.at('preview-page').getAttribute('data-page')).toBe('2');
    expect(await stage.desk.picture('preview-pdf')).toEqual([0, 0]);
    await stage.desk.at('preview-before').click();
    await stage.desk.page.locator('[data-page="1"] canvas').waitFor();
    await stage.desk.page.keyboard.press('Escape');
  }, 60_000);

  it('shows the words of a Word file on a phone, what matches first', async () => {
    await stage.phone.signIn('vhtt.canbo');
    await stage.phone.go(`/tasks/${TASK}`);
    await stage.phone.at('evidence').filter({ hasText: 'DT-22' }).getByRole('button').first().click();
    await stage.phone.page.locator('.preview-paper mark').first().waitFor();
    expect(await stage.phone.picture('preview-word')).toEqual([0, 0]);
    await stage.phone.page.keyboard.press('Escape');
  }, 60_000);

  it('puts a file on a second task in two clicks, without another upload', async () => {
    await stage.desk.go(`/tasks/${OTHER_TASK}`);
    await stage.desk.at('reuse-open').click();
    await stage.desk.at('reuse-row').nth(2).waitFor();
    expect(await stage.desk.picture('reuse')).toEqual([0, 0]);
    await stage.desk.at('reuse-row').filter({ hasText: 'DT-21/BC-VHTT' }).getByTestId('reuse-use').click();
    await stage.desk.page.getByText('đã dùng ở 1 việc khác').waitFor();
    const [reused] = await evidenceOf(OTHER_TASK);
    expect((await evidenceOf(TASK)).map(({ sha256 }) => sha256)).toContain(reused?.sha256);
    expect(reused?.document.number).toBe('DT-21/BC-VHTT');
  }, 60_000);

  it('finds every file the reader may see, without diacritics, and keeps the search in the address', async () => {
    await stage.desk.go('/evidence');
    await stage.desk.at('library-row').nth(2).waitFor();
    expect(await stage.desk.picture('library')).toEqual([0, 0]);
    await stage.desk.at('library-search').fill('bao cao sang kien dt-21');
    await stage.desk.page.waitForURL(/q=bao/);
    await stage.desk.page.waitForFunction(
      () => document.querySelectorAll('[data-testid="library-row"]').length === 1,
    );
    await stage.desk.at('library-open').click();
    await stage.desk.at('preview-page').locator('canvas').waitFor();
    expect(await stage.desk.picture('library-preview')).toEqual([0, 0]);
    await stage.desk.page.keyboard.press('Escape');
    await stage.desk.at('library-search').fill('không có chữ này');
    await stage.desk.page.getByText('Không có tệp nào khớp').waitFor();
    expect(await stage.desk.picture('library-empty')).toEqual([0, 0]);
  }, 60_000);

  it('says it in English as well', async () => {
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.go('/evidence');
    await stage.desk.at('library-row').first().waitFor();
    expect(await stage.desk.picture('library-en')).toEqual([0, 0]);
    await stage.desk.go(`/tasks/${TASK}`);
    await stage.desk
      .at('upload-input')
      .setInputFiles([{ name: 'Bao cao.docx', mimeType: WORD, buffer: Buffer.from(aDocx(LETTER)) }]);
    await stage.desk.at('suggested-subject').waitFor();
    await look('evidence-en-card');
    await stage.desk.page.evaluate(() => window.scrollTo(0, 0));
    expect(await stage.desk.picture('evidence-en')).toEqual([0, 0]);
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints].filter((one) => !CUT.test(one))).toEqual([]);
  });
});
