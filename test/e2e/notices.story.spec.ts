import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NewNotices, NoticeSettings } from '@tctp/contracts';
import { story } from '../support/story';
import type { Stage } from '../support/story';
import { startOwnProgram } from '../support/own-program';
import { aPdf } from '../support/pdf';
import { PASSWORD, Person } from '../support/person';
import { SmtpPeer } from '../support/smtp-peer';
import { until } from '../support/until';

const INITIATIVE = 'tinh-bien-2017.r07.once';
const ADDRESS = 'vhtt@tinhbien.example';

let peer: SmtpPeer;
const startWithPeer = async () => {
  peer = await SmtpPeer.start();
  return startOwnProgram({
    TCTP_SMTP_URL: peer.url,
    TCTP_MAIL_FROM: 'cchc@tinhbien.example',
    TCTP_PUBLIC_URL: 'https://cchc.tinhbien.example',
    TCTP_SWEEP_SECONDS: '2',
  });
};

const told = (stage: Stage) => {
  let officer: Person;

  beforeAll(async () => {
    officer = await Person.signIn(stage.program.url, 'vhtt.canbo');
  });

  afterAll(() => peer?.close());

  it('saves how somebody wishes to be written to, and sends a test letter in two clicks', async () => {
    await stage.desk.signIn('vhtt.canbo');
    await stage.desk.go('/settings');
    await stage.desk.at('mail-address').fill('khong-phai-dia-chi');
    await stage.desk.at('mail-save').click();
    await stage.desk.page.getByText('Địa chỉ chưa đúng').waitFor();
    await stage.desk.at('mail-address').fill(ADDRESS);
    await stage.desk.at('mail-topic-requests').uncheck();
    expect(await stage.desk.at('mail-save').isDisabled()).toBe(true);
    await stage.desk.at('factor-password').fill('sai');
    await stage.desk.at('mail-save').click();
    await stage.desk.page.getByText('Mật khẩu hiện tại chưa đúng').waitFor();
    await stage.desk.at('factor-password').fill(PASSWORD);
    expect(await stage.desk.picture('notice-address')).toEqual([0, 0]);
    await stage.desk.at('mail-save').click();
    await stage.desk.page.getByText('Đã lưu.').waitFor();
    expect(await stage.desk.at('factor-password').count()).toBe(0);
    await stage.desk.at('mail-test').click();
    await stage.desk.page.getByText('Máy chủ thư đã nhận thư thử').waitFor();
    expect(await stage.desk.picture('notice-settings')).toEqual([0, 0]);
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
    const chairman = await Person.signIn(stage.program.url, 'chutich');
    const before = (await officer.get<NewNotices>('/notices/new')).body.count;
    expect(before).toBeGreaterThan(0);
    await officer.upload(
      INITIATIVE,
      { bytes: await aPdf(), name: 'Quyết định công nhận.pdf' },
      { number: '45/QĐ-UBND', issuer: 'UBND tỉnh An Giang', subject: 'Công nhận sáng kiến cấp tỉnh' },
    );
    await chairman.send('POST', '/sandbox/clock', { body: { to: '2017-11-27' }, key: null });
    await until(async () => (await officer.get<NewNotices>('/notices/new')).body.count > before);
    await stage.desk.go('/tasks');
    await stage.desk.at('bell-count').waitFor();
    expect(await stage.desk.picture('head-of-screen')).toEqual([0, 0]);
    await peer.until(2, 60_000);
    const letter = peer.received[1];
    expect(letter?.to).toBe(ADDRESS);
    expect(letter?.header('subject')).toContain('Chỉ số CCHC 27/11/2017');
    expect(letter?.text).toContain(`https://cchc.tinhbien.example/tasks/${INITIATIVE}`);
  }, 90_000);

  it('leads from the bell to a task in two clicks, and remembers after a reload what was seen', async () => {
    const count = Number(await stage.desk.at('bell-count').innerText());
    await stage.desk.at('bell').click();
    await stage.desk.at(`told-${INITIATIVE}`).first().waitFor();
    expect(await stage.desk.picture('bell')).toEqual([0, 0]);
    await stage.desk.at(`told-${INITIATIVE}`).first().getByRole('link').click();
    await stage.desk.page.waitForURL(`**/tasks/${INITIATIVE}`);
    await until(async () => (await stage.desk.at('bell-count').innerText()) === String(count - 1));
    await stage.desk.page.reload();
    /* Pressed before the screen has come, the bell goes with what stood in its place. */
    await stage.desk.page.waitForLoadState('networkidle');
    await until(async () => (await stage.desk.at('bell-count').innerText()) === String(count - 1));
  }, 60_000);

  it('keeps the ledger by day, filtered in the address, and is told that everything was seen', async () => {
    await stage.desk.at('bell').click();
    await stage.desk.at('all-notices').click();
    await stage.desk.at('ledger-2017-11-27').waitFor();
    expect(await stage.desk.picture('ledger')).toEqual([0, 0]);
    await stage.desk.at('topic-time').click();
    await stage.desk.page.waitForURL('**/notices?topic=time');
    await stage.desk.at('only-unseen').click();
    await stage.desk.page.waitForURL('**/notices?topic=time&unseen=true');
    await stage.desk.page.reload();
    await stage.desk.at('ledger-2017-11-27').waitFor();
    expect(await stage.desk.at(`told-${INITIATIVE}`).count()).toBe(0);
    await stage.desk.at('topic-all').click();
    await stage.desk.at('only-unseen').click();
    await stage.desk.at('see-all').click();
    await stage.desk.at('bell-count').waitFor({ state: 'detached' });
    await stage.desk.page.reload();
    await stage.desk.at('ledger-2017-11-27').waitFor();
    expect(await stage.desk.page.getByText('Mới', { exact: true }).count()).toBe(0);
  }, 60_000);

  it('finds by words without diacritics and by a document number, with the keyboard alone', async () => {
    await stage.desk.go('/tasks');
    await stage.desk.at('bell').waitFor();
    await stage.desk.page.keyboard.press('/');
    await stage.desk.at('search-field').waitFor();
    expect(await stage.desk.picture('search-empty')).toEqual([0, 0]);
    await stage.desk.page.keyboard.type('sang kien');
    await stage.desk.at(`hit-${INITIATIVE}`).waitFor();
    expect(await stage.desk.picture('search')).toEqual([0, 0]);
    await stage.desk.page.keyboard.press('ArrowDown');
    await stage.desk.page.keyboard.press('ArrowUp');
    await stage.desk.at('search-field').fill('45/qd-ubnd');
    await stage.desk.page.locator('mark', { hasText: '45/QĐ-UBND' }).waitFor();
    expect(await stage.desk.picture('search-document')).toEqual([0, 0]);
    await stage.desk.at('search-field').fill('khongcogi');
    await stage.desk.page.getByText('Không thấy. Thử số văn bản').waitFor();
    await stage.desk.at('search-field').fill('sang kien');
    await stage.desk.page.keyboard.press('Enter');
    await stage.desk.page.waitForURL(`**/tasks/${INITIATIVE}`);
    await stage.desk.page.getByRole('heading', { level: 1, name: '1.5.3' }).waitFor();
    await stage.desk.page.keyboard.press('/');
    await stage.desk.at('search-field').fill('');
    await stage.desk.page.getByRole('button', { name: 'sang kien' }).waitFor();
    await stage.desk.page.keyboard.press('Escape');
    await stage.desk.at('search-field').waitFor({ state: 'hidden' });
  }, 60_000);

  it('does the same on a phone, in two taps', async () => {
    await stage.phone.signIn('noivu.thamtra');
    await stage.phone.at('search').click();
    await stage.phone.at('search-field').fill('bao cao');
    await stage.phone.page.locator('[data-hit]').first().waitFor();
    expect(await stage.phone.picture('search-reviewer')).toEqual([0, 0]);
    await stage.phone.page.locator('[data-hit]').first().click();
    await stage.phone.page.waitForURL('**/tasks/*');
    await stage.phone.at('search-field').waitFor({ state: 'hidden' });
    await stage.phone.page.getByRole('heading', { level: 1, name: /\d\.\d/ }).waitFor();
    await stage.phone.at('bell').click();
    await stage.phone.page.getByText('Chưa có thông báo nào').waitFor();
    expect(await stage.phone.picture('bell-phone')).toEqual([0, 0]);
  }, 60_000);

  it('speaks English, and tells the administrator whose letters do not arrive', async () => {
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.go('/notices');
    await stage.desk.page.getByText('Deadlines').first().waitFor();
    expect(await stage.desk.picture('ledger-en')).toEqual([0, 0]);
    await stage.desk.go('/settings');
    await stage.desk.page.getByText('Daily letter').waitFor();
    expect(await stage.desk.picture('notice-settings-en')).toEqual([0, 0]);
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.signIn('quantri');
    await stage.desk.go('/settings');
    await stage.desk.page.getByText('Trong 30 ngày qua').waitFor();
    expect(await stage.desk.picture('notice-settings-admin')).toEqual([0, 0]);
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
};

story('notices, letters and search in a browser', told, startWithPeer);
