import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewNotices, NoticeSettings } from '@tctp/contracts';
import type { Browser } from 'playwright-core';
import { DESK, PHONE, Screen, missingBrowser, openBrowser } from '../support/browser';
import { createEmptyDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';
import { startProgram, temporaryFolder } from '../support/program';
import type { Program } from '../support/program';
import { SmtpPeer } from '../support/smtp-peer';
import { until } from '../support/until';

const INITIATIVE = 'tinh-bien-2017.r07.once';
const ADDRESS = 'vhtt@tinhbien.example';

if (missingBrowser !== null) it.skip(missingBrowser, () => undefined);

(missingBrowser === null ? describe : describe.skip)('notices, letters and search in a browser', () => {
  let database: TestDatabase;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let program: Program;
  let peer: SmtpPeer;
  let browser: Browser;
  let desk: Screen;
  let phone: Screen;
  let officer: Person;

  beforeAll(async () => {
    [database, folder, peer] = await Promise.all([
      createEmptyDatabase(),
      temporaryFolder(),
      SmtpPeer.start(),
    ]);
    program = await startProgram({
      databaseUrl: database.url,
      dataDir: folder.path,
      env: {
        TCTP_SMTP_URL: peer.url,
        TCTP_MAIL_FROM: 'cchc@tinhbien.example',
        TCTP_PUBLIC_URL: 'https://cchc.tinhbien.example',
        TCTP_SWEEP_SECONDS: '2',
      },
    });
    browser = await openBrowser();
    desk = await Screen.open(browser, program.url, DESK);
    phone = await Screen.open(browser, program.url, PHONE);
    officer = await Person.signIn(program.url, 'vhtt.canbo');
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    await peer?.close();
    await database?.drop();
    await folder?.remove();
  }, 30_000);

  it('saves how somebody wishes to be written to, and sends a test letter in two clicks', async () => {
    await desk.signIn('vhtt.canbo');
    await desk.go('/settings');
    await desk.at('mail-address').fill('khong-phai-dia-chi');
    await desk.at('mail-save').click();
    await desk.page.getByText('Địa chỉ chưa đúng').waitFor();
    await desk.at('mail-address').fill(ADDRESS);
    await desk.at('mail-topic-requests').uncheck();
    await desk.at('mail-save').click();
    await desk.page.getByText('Đã lưu.').waitFor();
    await desk.at('mail-test').click();
    await desk.page.getByText('Máy chủ thư đã nhận thư thử').waitFor();
    expect(await desk.picture('notice-settings')).toEqual([0, 0]);
    await peer.until(1);
    expect(peer.received[0]?.header('subject')).toBe('Thư thử từ Chỉ số CCHC');
    const { body } = await officer.get<NoticeSettings>('/notice-settings');
    expect(body).toMatchObject({ address: ADDRESS, wanted: true, muted: ['requests'], mailWorks: true });
    const again = await officer.send('POST', '/notice-settings/test-letter', {});
    expect(again.status).toBe(429);
    const wrong = { address: 'a@b.vn\r\nBcc: c@d.vn', wanted: true, muted: [], language: 'vi' };
    expect((await officer.send('PUT', '/notice-settings', { body: wrong })).status).toBe(400);
    expect((await officer.get('/letters/troubles')).status).toBe(403);
  }, 60_000);

  it('rings the bell after the clock has moved, and brings one letter', async () => {
    const chairman = await Person.signIn(program.url, 'chutich');
    const before = (await officer.get<NewNotices>('/notices/new')).body.count;
    expect(before).toBeGreaterThan(0);
    await officer.upload(
      INITIATIVE,
      { bytes: await aPdf(), name: 'Quyết định công nhận.pdf' },
      { number: '45/QĐ-UBND', issuer: 'UBND tỉnh An Giang', subject: 'Công nhận sáng kiến cấp tỉnh' },
    );
    await chairman.send('POST', '/sandbox/clock', { body: { to: '2017-11-27' }, key: null });
    await until(async () => (await officer.get<NewNotices>('/notices/new')).body.count > before);
    await desk.go('/tasks');
    await desk.at('bell-count').waitFor();
    expect(await desk.picture('head-of-screen')).toEqual([0, 0]);
    await peer.until(2, 60_000);
    const letter = peer.received[1];
    expect(letter?.to).toBe(ADDRESS);
    expect(letter?.header('subject')).toContain('Chỉ số CCHC 27/11/2017');
    expect(letter?.text).toContain(`https://cchc.tinhbien.example/tasks/${INITIATIVE}`);
  }, 90_000);

  it('leads from the bell to a task in two clicks, and remembers after a reload what was seen', async () => {
    const count = Number(await desk.at('bell-count').innerText());
    await desk.at('bell').click();
    await desk.at(`told-${INITIATIVE}`).first().waitFor();
    expect(await desk.picture('bell')).toEqual([0, 0]);
    await desk.at(`told-${INITIATIVE}`).first().getByRole('link').click();
    await desk.page.waitForURL(`**/tasks/${INITIATIVE}`);
    await until(async () => (await desk.at('bell-count').innerText()) === String(count - 1));
    await desk.page.reload();
    await until(async () => (await desk.at('bell-count').innerText()) === String(count - 1));
  }, 60_000);

  it('keeps the ledger by day, filtered in the address, and is told that everything was seen', async () => {
    await desk.at('bell').click();
    await desk.at('all-notices').click();
    await desk.at('ledger-2017-11-27').waitFor();
    expect(await desk.picture('ledger')).toEqual([0, 0]);
    await desk.at('topic-time').click();
    await desk.page.waitForURL('**/notices?topic=time');
    await desk.at('only-unseen').click();
    await desk.page.waitForURL('**/notices?topic=time&unseen=true');
    await desk.page.reload();
    await desk.at('ledger-2017-11-27').waitFor();
    expect(await desk.at(`told-${INITIATIVE}`).count()).toBe(0);
    await desk.at('topic-all').click();
    await desk.at('only-unseen').click();
    await desk.at('see-all').click();
    await desk.at('bell-count').waitFor({ state: 'detached' });
    await desk.page.reload();
    await desk.at('ledger-2017-11-27').waitFor();
    expect(await desk.page.getByText('Mới', { exact: true }).count()).toBe(0);
  }, 60_000);

  it('finds by words without diacritics and by a document number, with the keyboard alone', async () => {
    await desk.go('/tasks');
    await desk.at('bell').waitFor();
    await desk.page.keyboard.press('/');
    await desk.at('search-field').waitFor();
    expect(await desk.picture('search-empty')).toEqual([0, 0]);
    await desk.page.keyboard.type('sang kien');
    await desk.at(`hit-${INITIATIVE}`).waitFor();
    expect(await desk.picture('search')).toEqual([0, 0]);
    await desk.page.keyboard.press('ArrowDown');
    await desk.page.keyboard.press('ArrowUp');
    await desk.at('search-field').fill('45/qd-ubnd');
    await desk.page.locator('mark', { hasText: '45/QĐ-UBND' }).waitFor();
    expect(await desk.picture('search-document')).toEqual([0, 0]);
    await desk.at('search-field').fill('khongcogi');
    await desk.page.getByText('Không thấy. Thử số văn bản').waitFor();
    await desk.at('search-field').fill('sang kien');
    await desk.page.keyboard.press('Enter');
    await desk.page.waitForURL(`**/tasks/${INITIATIVE}`);
    await desk.page.getByRole('heading', { level: 1, name: '1.5.3' }).waitFor();
    await desk.page.keyboard.press('/');
    await desk.at('search-field').fill('');
    await desk.page.getByRole('button', { name: 'sang kien' }).waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.at('search-field').waitFor({ state: 'hidden' });
  }, 60_000);

  it('does the same on a phone, in two taps', async () => {
    await phone.signIn('noivu.thamtra');
    await phone.at('search').click();
    await phone.at('search-field').fill('bao cao');
    await phone.page.locator('[data-hit]').first().waitFor();
    expect(await phone.picture('search-reviewer')).toEqual([0, 0]);
    await phone.page.locator('[data-hit]').first().click();
    await phone.page.waitForURL('**/tasks/*');
    await phone.at('search-field').waitFor({ state: 'hidden' });
    await phone.page.getByRole('heading', { level: 1, name: /\d\.\d/ }).waitFor();
    await phone.at('bell').click();
    await phone.page.getByText('Chưa có thông báo nào').waitFor();
    expect(await phone.picture('bell-phone')).toEqual([0, 0]);
  }, 60_000);

  it('speaks English, and tells the administrator whose letters do not arrive', async () => {
    await desk.at('lang-switch').first().click();
    await desk.go('/notices');
    await desk.page.getByText('Deadlines').first().waitFor();
    expect(await desk.picture('ledger-en')).toEqual([0, 0]);
    await desk.go('/settings');
    await desk.page.getByText('Daily letter').waitFor();
    expect(await desk.picture('notice-settings-en')).toEqual([0, 0]);
    await desk.at('lang-switch').first().click();
    await desk.signIn('quantri');
    await desk.go('/settings');
    await desk.page.getByText('Trong 30 ngày qua').waitFor();
    expect(await desk.picture('notice-settings-admin')).toEqual([0, 0]);
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...desk.complaints, ...phone.complaints]).toEqual([]);
  });
});
