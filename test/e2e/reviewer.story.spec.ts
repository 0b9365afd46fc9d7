import { beforeAll, expect, it } from '@jest/globals';
import type { TaskDetail } from '@tctp/contracts';
import { story } from '../support/story';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';
import { until } from '../support/until';

const PLAN = 'tinh-bien-2017';
const id = (row: string) => `${PLAN}.${row}`;

story('a morning of the reviewer', (stage) => {
  let culture: Person;
  let justice: Person;
  let reviewer: Person;

  beforeAll(async () => {
    const people = ['vhtt.canbo', 'tuphap.canbo', 'noivu.thamtra'];
    [culture, justice, reviewer] = (await Promise.all(
      people.map((name) => Person.signIn(stage.program.url, name)),
    )) as [Person, Person, Person];
  }, 90_000);

  const press = (...keys: string[]) =>
    keys.reduce(async (before, key) => {
      await before;
      await stage.desk.page.keyboard.press(key);
    }, Promise.resolve());
  const row = (task: string) => stage.desk.at(`review-${task}`);
  const gone = (task: string) => row(task).waitFor({ state: 'detached' });
  const chosen = (task: string) =>
    stage.desk.page.locator(`[data-testid="review-${task}"][aria-current]`).waitFor();
  const ready = async () => {
    await stage.desk.at('approve-confirm').waitFor();
    await stage.desk.page.waitForTimeout(450);
  };
  const work = async (row_: string) => (await reviewer.task(id(row_))).work;
  async function becomes(row_: string, state: TaskDetail['work']): Promise<void> {
    await until(async () => (await work(row_)) === state, { what: () => `${row_} to be ${state}` });
  }

  async function submit(who: Person, taskId: string, files = ['Báo cáo kết quả.pdf'], note?: string) {
    for (const name of files) {
      const fields = { number: 'DT-07/BC', issuedOn: '2017-10-16', issuer: 'Phòng Tư pháp', subject: name };
      await who.upload(taskId, { bytes: await aPdf(), name }, fields);
    }
    const { facts } = await who.task(taskId);
    const sent = await who.command(taskId, 'submit', {
      facts: Object.fromEntries(facts.map(({ name, kind, choices }) => [name, claimed(kind, choices)])),
      ...(note === undefined ? {} : { note }),
    });
    expect(sent.status).toBe(200);
  }
  function claimed(kind: string, choices: TaskDetail['facts'][number]['choices']) {
    if (kind === 'choice') return choices?.[0]?.value;
    if (kind === 'yesNo') return true;
    if (kind === 'ratio') return { part: 9, whole: 10 };
    return kind === 'date' ? '2017-10-16' : 1;
  }
  const move = (to: string) => reviewer.send('POST', '/sandbox/clock', { body: { to }, key: null });

  it('has seven tasks waiting, one that came late, one a second time, and one of the office itself', async () => {
    const office = await Person.signIn(stage.program.url, 'noivu.canbo');
    await move('2017-11-15');
    await submit(justice, id('r11.ongoing'), [
      'Hướng dẫn kiểm tra niêm yết TTHC.pdf',
      'Ảnh niêm yết.pdf',
      'Biên bản.pdf',
    ]);
    await submit(justice, id('r09.once'), ['Báo cáo rà soát.pdf'], 'Chậm vì chờ số liệu của các xã.');
    await submit(culture, id('r05.once'));
    await reviewer.command(id('r05.once'), 'return', {
      reason: 'unreadable-file',
      note: 'Tệp hỏng trang 2.',
    });
    await move('2017-11-17');
    await submit(culture, id('r05.once'), ['Kế hoạch bản rõ.pdf']);
    await submit(culture, id('r07.once'));
    await submit(justice, id('r08.once'));
    await submit(justice, id('r10.once'));
    await submit(culture, id('r06.once'));
    await submit(office, id('r03.once'));
    await reviewer.command(id('r06.once'), 'take-for-review');
    await move('2017-11-21');
    await stage.desk.signIn('noivu.thamtra');
    await row('8-2.3.1-once').waitFor();
    expect(await stage.desk.at('review-list').locator('li').count()).toBe(7);
    await stage.desk.at('review.own').getByText('1.3.1').waitFor();
    await stage.desk.page.getByText('Nộp muộn').first().waitFor();
    await stage.desk.page.getByText('Nộp lần 2').first().waitFor();
    await chosen('8-2.3.1-once');
    await row('10-3.2.1-ongoing').click();
    await stage.desk.at('file-after').waitFor();
    expect(await stage.desk.picture('review-room')).toEqual([0, 0]);
  }, 90_000);

  it('lists its keys under a question mark, with a switch to still them', async () => {
    await press('?');
    await stage.desk.at('shortcuts').waitFor();
    expect(await stage.desk.picture('review-keys')).toEqual([0, 0]);
    await press('Escape');
  }, 60_000);

  it('approves what is on the screen with one key, and goes on to the next', async () => {
    await row('8-2.3.1-once').click();
    await press('j', 'k');
    await chosen('8-2.3.1-once');
    await ready();
    await press('a');
    await gone('8-2.3.1-once');
    await chosen('6-1.5.3-once');
    await becomes('r09.once', 'approved');
  }, 60_000);

  it('returns with r, 2, the note and Enter', async () => {
    await ready();
    await stage.desk.at('fact-recognisedInitiatives').fill('0');
    await stage.desk.at('fact-changes').getByText('1').waitFor();
    expect(await stage.desk.picture('review-facts')).toEqual([0, 0]);
    await stage.desk.at('facts-as-claimed').click();
    await stage.desk.at('fact-changes').waitFor({ state: 'detached' });
    await press('r', '2');
    await stage.desk.page.keyboard.type('Thiếu số và ngày ban hành ở trang 1.');
    expect(await stage.desk.picture('review-return')).toEqual([0, 0]);
    await stage.desk.at('return-note').press('Enter');
    await gone('6-1.5.3-once');
    await becomes('r07.once', 'returned');
    const [last] = (await reviewer.task(id('r07.once'))).submissions;
    expect([last?.returnReason, last?.reviewNote]).toEqual([
      'missing-document-details',
      'Thiếu số và ngày ban hành ở trang 1.',
    ]);
  }, 60_000);

  it('brings a row back with the refusal and what was typed, and shows who was quicker', async () => {
    await row('5-1.4.1-once').click();
    await ready();
    await stage.desk.at('return-note').fill('Chưa có chữ ký.');
    await unitHurries('r05.once', culture);
    await stage.desk.at('return-reason-missing-document').click();
    await stage.desk.at('action-return').click();
    await row('5-1.4.1-once').getByText('Nội dung đã thay đổi').waitFor();
    await row('5-1.4.1-once').click();
    await stage.desk.at('see-changes').click();
    await stage.desk.at('changed').getByText('Rút bản nộp').waitFor();
    expect(await stage.desk.at('return-note').inputValue()).toBe('Chưa có chữ ký.');
    expect(await stage.desk.picture('review-stale')).toEqual([0, 0]);
  }, 60_000);

  it('approves two rows in three clicks, says what became of each, and tries the refused one again', async () => {
    await stage.desk.at('tick-7-2.1.1-once').click();
    await stage.desk.at('tick-9-3.1.1-once').click();
    await stage.desk.at('bulk-return').click();
    expect(await stage.desk.picture('review-bulk-return')).toEqual([0, 0]);
    if ((await stage.desk.page.locator('dialog[open]').count()) > 0) await press('Escape');
    await unitHurries('r10.once', justice);
    await stage.desk.at('bulk-approve').click();
    await stage.desk.at('bulk-results').getByText('1 việc chưa được').waitFor();
    await stage.desk.at('refused-stale-version').waitFor();
    expect(await work('r08.once')).toBe('approved');
    expect(await stage.desk.at('tick-9-3.1.1-once').isChecked()).toBe(true);
    expect(await stage.desk.picture('review-bulk')).toEqual([0, 0]);
    await stage.desk.page.unroute('**/api/tasks?scope=review');
    await handInAgain('r10.once', justice);
    await row('9-3.1.1-once').getByText('Nộp lần 3').waitFor();
    await stage.desk.at('bulk-again').click();
    await gone('9-3.1.1-once');
    expect(await work('r10.once')).toBe('approved');
  }, 60_000);

  it('finds without diacritics, and keeps the filter in the address', async () => {
    await press('/');
    await stage.desk.page.keyboard.type('tuyen truyen');
    await row('10-3.2.1-ongoing').waitFor({ state: 'detached' });
    expect(new URL(stage.desk.page.url()).searchParams.get('q')).toBe('tuyen truyen');
    await stage.desk.at('review-filter').click();
    expect(await stage.desk.picture('review-filter')).toEqual([0, 0]);
    await stage.desk.at('review-search').fill('');
    await row('10-3.2.1-ongoing').waitFor();
  }, 60_000);

  it('approves one on a phone, in two taps', async () => {
    await stage.phone.signIn('noivu.thamtra');
    await stage.phone.at('review-6-1.4.2-once').waitFor();
    await stage.phone.at('tick-6-1.4.2-once').click();
    expect(await stage.phone.picture('review-phone-list')).toEqual([0, 0]);
    await stage.phone.at('review-6-1.4.2-once').click();
    await stage.phone.at('approve-confirm').waitFor();
    expect(await stage.phone.picture('review-phone')).toEqual([0, 0]);
    await stage.phone.at('approve-confirm').click();
    await becomes('r06.once', 'approved');
  }, 60_000);

  it('keeps a decision that could not be sent, and sends it once the line is back', async () => {
    await row('10-3.2.1-ongoing').click();
    await ready();
    await stage.desk.page.context().setOffline(true);
    await stage.desk.at('approve-confirm').click();
    await row('10-3.2.1-ongoing').getByText('Mất mạng').waitFor();
    await stage.desk.page.getByText('danh sách có thể đã cũ').waitFor();
    await stage.desk.page.screenshot({ path: 'test/e2e/screenshots/review-offline-1440.png' });
    await stage.desk.page.context().setOffline(false);
    await row('10-3.2.1-ongoing').click();
    await ready();
    await stage.desk.at('approve-confirm').click();
    await becomes('r11.ongoing', 'approved');
  }, 60_000);

  it('says that nothing waits, and what is likely to come next', async () => {
    await reviewer.command(id('r05.once'), 'approve');
    await stage.desk.go('/review');
    await stage.desk.at('review-empty').waitFor();
    expect(await stage.desk.picture('review-empty')).toEqual([0, 0]);
    await culture.command(id('r14.none'), 'ask-not-applicable', { reason: 'Năm nay chưa có dịch vụ công.' });
    await stage.desk.go('/review');
    await row('13-7.1.5-none').waitFor();
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.page.getByText('Asks to be set aside').waitFor();
    expect(await stage.desk.picture('review-english')).toEqual([0, 0]);
    await stage.desk.at('lang-switch').first().click();
  }, 60_000);

  it('makes no page complain on the way', () => {
    const asked = [...stage.desk.complaints, ...stage.phone.complaints].filter(
      (one) => !/status of 412|ERR_INTERNET_DISCONNECTED/.test(one),
    );
    expect(asked).toEqual([]);
  });

  /** Between two looks of the screen the unit takes its submission back and hands it in again. */
  async function unitHurries(row_: string, who: Person) {
    const list = await stage.desk.page.evaluate(async () => (await fetch('/api/tasks?scope=review')).text());
    await stage.desk.page.route('**/api/tasks?scope=review', (route) =>
      route.fulfill({ contentType: 'application/json', body: list }),
    );
    await handInAgain(row_, who);
    setTimeout(() => void stage.desk.page.unroute('**/api/tasks?scope=review'), 1_500).unref();
  }

  async function handInAgain(row_: string, who: Person) {
    await who.command(id(row_), 'withdraw');
    await submit(who, id(row_), []);
  }
});
