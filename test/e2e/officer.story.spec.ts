import { beforeAll, expect, it } from '@jest/globals';
import { DESK, PHONE, Screen } from '../support/browser';
import { story } from '../support/story';
import { aPdf } from '../support/pdf';

const INITIATIVES = '/tasks/tinh-bien-2017.r07.once';
const PROPAGANDA = '/tasks/tinh-bien-2017.r05.once';
const REPORTS = '/tasks/tinh-bien-2017.r06.once';

story('an officer with one task', (stage) => {
  let officer: Screen;
  let office: Screen;
  let head: Screen;

  beforeAll(async () => {
    officer = await Screen.open(stage.browser, stage.program.url, DESK);
    office = await Screen.open(stage.browser, stage.program.url, DESK);
    head = await Screen.open(stage.browser, stage.program.url, PHONE);
  }, 90_000);

  const clicksOf = (screen: Screen) => {
    let count = 0;
    return {
      click: async (testId: string) => {
        count += 1;
        await screen.at(testId).click();
      },
      count: () => count,
    };
  };
  const says = (screen: Screen, testId: string, text: string) =>
    screen.at(testId).filter({ hasText: text }).first().waitFor();

  it('sees what is missing, and the button leads to the first gap', async () => {
    await officer.signIn('vhtt.canbo');
    await officer.at('task-row-6-1.5.3-once').getByRole('link').first().click();
    await says(officer, 'check-title', 'Còn thiếu 2 mục');
    expect(await officer.at('action-submit').innerText()).toBe('Nộp · còn thiếu 2');
    expect(await officer.picture('task-missing')).toEqual([0, 0]);
    await officer.at('action-submit').click();
    expect(await officer.page.evaluate(() => document.activeElement?.closest('#evidence') !== null)).toBe(
      true,
    );
    await officer.at('jump-figure-recognisedInitiatives').click();
    expect(await officer.page.evaluate(() => document.activeElement?.id)).toBe('facts_recognisedInitiatives');
    await officer.at('action-accept').click();
    await officer.at('history-taskAccepted').waitFor();
  }, 60_000);

  it('reads the points and why while typing; unanswered is not zero', async () => {
    await says(officer, 'points-note', 'Chưa trả lời không phải là 0');
    await officer.at('fact-recognisedInitiatives').fill('0');
    await says(officer, 'points-note', '0,00 trong 2 điểm');
    await officer.at('fact-recognisedInitiatives').fill('1');
    await says(officer, 'points-note', '2,00 trong 2 điểm');
    await officer.at('submit-note').fill('Một sáng kiến về một cửa.');
  }, 60_000);

  it('finds what was typed after the page was loaded again, and knows it is safe offline', async () => {
    await officer.page.reload();
    await officer.at('draft-kept').waitFor();
    expect(await officer.at('fact-recognisedInitiatives').inputValue()).toBe('1');
    expect(await officer.at('submit-note').inputValue()).toBe('Một sáng kiến về một cửa.');
    await officer.page.evaluate(() => {
      Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
      window.dispatchEvent(new Event('offline'));
    });
    await says(officer, 'draft-kept', 'Mất mạng, bản nháp đã giữ trên máy');
    await officer.page.reload();
    await says(officer, 'draft-kept', 'Bản nháp đã giữ trên máy lúc');
    expect(await officer.picture('task-draft')).toEqual([0, 0]);
  }, 60_000);

  it('asks for an extension in three clicks', async () => {
    const { click, count } = clicksOf(officer);
    await click('action-askExtension');
    await click('until-2017-12-07');
    await officer.at('reason-askExtension').fill('Tỉnh chưa họp tổ thẩm định.');
    expect(await officer.picture('task-extension')).toEqual([0, 0]);
    await click('confirm-askExtension');
    await officer.at('history-extensionAsked').waitFor();
    expect(count()).toBe(3);
  }, 60_000);

  it('reports an obstacle in two clicks', async () => {
    const { click, count } = clicksOf(officer);
    await click('action-reportObstacle');
    await officer.at('reason-reportObstacle').fill('Chưa có văn bản của tỉnh.');
    await click('confirm-reportObstacle');
    await officer.at('history-obstacleReported').waitFor();
    expect(count()).toBe(2);
  }, 60_000);

  it('shows the office what waits for its answer, in one place', async () => {
    await office.signIn('noivu.thamtra');
    await office.go(INITIATIVES);
    await office.at('action-grantExtension').waitFor();
    expect(await office.picture('task-answer')).toEqual([0, 0]);
    await office.at('action-answerObstacle').click();
    await office.at('reason-answerObstacle').fill('Tỉnh họp ngày 15/11.');
    await office.at('confirm-answerObstacle').click();
    await office.at('history-obstacleAnswered').waitFor();
  }, 60_000);

  it('is told what somebody else changed before going on, and keeps what was typed', async () => {
    const file = { name: 'Quyết định.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await aPdf()) };
    await officer.page.reload();
    await officer.at('history-obstacleAnswered').waitFor();
    await officer.page.locator('input[type="file"]').first().setInputFiles(file);
    await officer.at('upload-add').click();
    await officer.at('history-evidenceAdded').waitFor();
    await office.page.reload();
    await office.at('action-grantExtension').click();
    await office.at('reason-grantExtension').fill('Lý do chính đáng.');
    await office.at('confirm-grantExtension').click();
    await office.at('history-extensionGranted').waitFor();
    await officer.at('action-submit').click();
    const stale = officer.page.locator('#check').getByTestId('stale');
    await stale.getByTestId('stale-open').click();
    await stale.getByTestId('stale-extensionGranted').getByText('Lý do chính đáng.').waitFor();
    expect(await officer.picture('task-stale')).toEqual([0, 0]);
    await stale.getByTestId('stale-seen').click();
    expect(await officer.at('fact-recognisedInitiatives').inputValue()).toBe('1');
  }, 60_000);

  it('submits in one click when nothing stops it, and the draft is gone', async () => {
    expect(await officer.at('action-submit').innerText()).toBe('Nộp minh chứng');
    await officer.at('action-submit').click();
    await officer.at('history-evidenceSubmitted').waitFor();
    expect(
      await officer.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('r07'))),
    ).toEqual([]);
    expect(await officer.picture('task-submitted')).toEqual([0, 0]);
  }, 60_000);

  it('asks a colleague to act while away', async () => {
    await officer.go('/settings');
    await officer.at('delegation-to').getByText('Trưởng Phòng VH-TT').click();
    await officer.at('delegation-last').fill('01/09/2017');
    await officer.page.keyboard.press('Enter');
    await officer.at('delegation-reason').fill('Đi tập huấn');
    await officer.at('delegation-send').click();
    await officer.page.getByText('28/08/2017 – 01/09/2017').waitFor();
    expect(await officer.picture('settings')).toEqual([0, 0]);
  }, 60_000);

  it('is acted for: a banner says so, and the history names both', async () => {
    await head.signIn('vhtt.truongphong');
    await head.go('/settings');
    await head.at('act-for-switch').click();
    await head.at('acting-banner').waitFor();
    expect(await head.picture('settings-acting')).toEqual([0, 0]);
    await head.go(INITIATIVES);
    await head.at('action-withdraw').click();
    await says(head, 'history-submissionWithdrawn', 'Trưởng Phòng VH-TT thay Cán bộ Phòng VH-TT');
    await head.page.evaluate(() => window.scrollTo(0, 0));
    expect(await head.picture('task-acting')).toEqual([0, 0]);
    await head.at('acting-stop').click();
    await head.at('acting-banner').waitFor({ state: 'detached' });
  }, 60_000);

  it('gets the task in hand from the head, who reaches the same screen on a phone', async () => {
    await head.go(PROPAGANDA);
    await head.at('action-handTo').click();
    await head.at('pick-person').getByText('Cán bộ Phòng VH-TT').click();
    expect(await head.picture('task-hand')).toEqual([0, 0]);
    await head.at('confirm-handTo').click();
    await head.at('history-taskHandedTo').waitFor();
  }, 60_000);

  it('answers a directive where it is asked for', async () => {
    await office.signIn('chutich');
    await office.go(PROPAGANDA);
    await office.at('action-direct').click();
    await office.at('directive-send').click();
    await office.at('history-directiveGiven').waitFor();
    await officer.go(PROPAGANDA);
    await officer.at('jump-directive-1').click();
    await officer.at('text-reply').fill('Sẽ nộp trong tuần này.');
    expect(await officer.picture('task-reply')).toEqual([0, 0]);
    await officer.at('confirm-reply').click();
    await officer.at('history-directiveAnswered').waitFor();
  }, 60_000);

  it('loses a task to another unit, found without diacritics', async () => {
    await office.signIn('noivu.thamtra');
    await office.go(REPORTS);
    await office.at('action-reassign').click();
    await office.at('pick-unit-search').fill('tu phap');
    await office.at('pick-unit').getByText('Phòng Tư pháp').click();
    await office.at('reason-reassign').fill('Đúng chức năng của Phòng Tư pháp.');
    expect(await office.picture('task-reassign')).toEqual([0, 0]);
    await office.at('confirm-reassign').click();
    await office.at('history-leadReassigned').waitFor();
    await office.at('action-block').click();
    await office.at('field-petition').fill('45/UBND-NV');
    await office.at('field-to').fill('Sở Nội vụ');
    await office.at('reason-block').fill('Chờ hướng dẫn.');
    await office.at('confirm-block').click();
    await office.at('history-taskBlocked').waitFor();
    await office.at('action-unblock').waitFor();
  }, 60_000);

  it('reads all of it in English too', async () => {
    await officer.at('lang-switch').first().click();
    await says(officer, 'check-title', '1 thing missing');
    expect(await officer.picture('task-english')).toEqual([0, 0]);
    await officer.at('lang-switch').first().click();
  }, 60_000);

  it('meets no complaint of any page on the way', () => {
    expect([...officer.complaints, ...office.complaints, ...head.complaints]).toEqual([]);
  });
});
