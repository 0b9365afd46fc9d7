import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DESK, PHONE, Screen, missingBrowser, openBrowser } from '../support/browser';
import { aPdf } from '../support/pdf';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';

const TASK = '/tasks/tinh-bien-2017.r07.once';
const UPLOAD = 'input[type="file"]';

if (missingBrowser !== null) it.skip(missingBrowser, () => undefined);

(missingBrowser === null ? describe : describe.skip)('the same road in a browser', () => {
  let program: OwnProgram;
  let browser: Browser;
  let desk: Screen;
  let phone: Screen;

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

  const upload = async (screen: Screen, name: string) => {
    const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(await aPdf()) };
    await screen.page.locator(UPLOAD).first().setInputFiles(file);
    await screen.at('upload-add').click();
    await screen.at('evidence').getByText(name).first().waitFor();
  };

  it('offers the sandbox accounts, and starts each role where its work is', async () => {
    await desk.go('/');
    await desk.at('signin-vhtt.canbo').waitFor();
    expect(await desk.picture('sign-in')).toEqual([0, 0]);
    await desk.signIn('vhtt.canbo');
    await desk.at('task-row-6-1.5.3-once').waitFor();
    expect(await desk.picture('my-tasks')).toEqual([0, 0]);
  }, 60_000);

  it('lets the unit add a PDF, state its facts and submit', async () => {
    await desk.at('task-row-6-1.5.3-once').getByRole('link').first().click();
    await upload(desk, 'Quyết định công nhận.pdf');
    await desk.at('fact-recognisedInitiatives').fill('1');
    expect(await desk.picture('task')).toEqual([0, 0]);
    await desk.at('action-submit').click();
    await desk.at('history-evidenceSubmitted').waitFor();
  }, 60_000);

  it('lets Nội vụ return it with a reason and a note', async () => {
    await desk.signIn('noivu.thamtra');
    await desk.go('/review');
    await desk.at('review-6-1.5.3-once').click();
    await desk.at('return-reason-missing-document').waitFor();
    expect(await desk.picture('review')).toEqual([0, 0]);
    await desk.at('return-reason-missing-document').click();
    await desk.at('return-note').fill('Thiếu trang có chữ ký.');
    await desk.at('action-return').click();
    await desk.at('review-6-1.5.3-once').waitFor({ state: 'detached' });
  }, 60_000);

  it('shows the unit why on a phone, and lets it mend and submit again there', async () => {
    await phone.signIn('vhtt.canbo');
    await phone.go(TASK);
    await phone.page.getByText('Thiếu trang có chữ ký.').first().waitFor();
    await upload(phone, 'Bản có chữ ký.pdf');
    expect(await phone.picture('returned')).toEqual([0, 0]);
    await phone.at('fact-recognisedInitiatives').fill('1');
    await phone.at('action-submit').click();
    await phone.at('history-evidenceSubmitted').nth(1).waitFor();
  }, 60_000);

  it('lets Nội vụ approve, and the forecast moves from 87,65 to 89,65', async () => {
    await desk.go('/review');
    await desk.at('review-6-1.5.3-once').click();
    await desk.at('approve-confirm').click();
    await desk.at('review-6-1.5.3-once').waitFor({ state: 'detached' });
    await desk.go('/forecast');
    await desk.page.waitForFunction(
      () => document.querySelector('[data-testid="forecast-total"]')?.textContent?.includes('89,65') === true,
      undefined,
      { timeout: 20_000 },
    );
    expect(await desk.page.getByText('87,65').count()).toBeGreaterThan(0);
    expect(await desk.picture('forecast')).toEqual([0, 0]);
  }, 60_000);

  it('moves the clock, and what nobody did stands before the chairman, who gives a directive', async () => {
    await desk.signIn('chutich');
    await desk.at('clock-pick').click();
    await desk.at('clock-date').fill('12/12/2017');
    await desk.page.keyboard.press('Enter');
    await desk.go('/overview');
    await desk.at('escalation-1.4.1').waitFor({ timeout: 20_000 });
    expect(await desk.at('escalation-1.4.1').count()).toBe(1);
    expect(await desk.picture('escalations')).toEqual([0, 0]);
    const row = desk.at('escalation-1.4.2');
    if ((await row.getByTestId('directive-send').count()) === 0)
      await row.getByTestId('action-direct').click();
    await row.getByTestId('directive-send').click();
    await row.getByText('19/12/2017').first().waitFor();
  }, 60_000);

  it('tells the unit what is overdue and what was directed, in Vietnamese and in English', async () => {
    await phone.go('/tasks');
    await phone.at('group-overdue').waitFor();
    expect(await phone.picture('overdue')).toEqual([0, 0]);
    await desk.signIn('vhtt.canbo');
    await desk.go('/notices');
    await desk.page.getByText('Có chỉ đạo').first().waitFor();
    expect(await desk.picture('digests')).toEqual([0, 0]);
    await desk.at('lang-switch').first().click();
    await desk.page.getByText('Directive').first().waitFor();
    await desk.at('lang-switch').first().click();
  }, 60_000);

  it('shows who of a group has sent its part, and carries an obstacle to Nội vụ and the answer back', async () => {
    await desk.go('/tasks/tinh-bien-2017.r13.ongoing');
    await desk.at('group-xa-thi-tran').locator('summary').click();
    await desk.at('group-xa-thi-tran').getByText('chưa gửi').first().waitFor({ state: 'attached' });
    await desk.at('action-reportObstacle').click();
    await desk.at('reason-reportObstacle').fill('Máy chủ của huyện chưa có.');
    expect(await desk.picture('obstacle')).toEqual([0, 0]);
    await desk.at('confirm-reportObstacle').click();
    await desk.at('history-obstacleReported').waitFor();
    await desk.signIn('noivu.thamtra');
    await desk.go('/tasks/tinh-bien-2017.r13.ongoing');
    await desk.at('action-answerObstacle').click();
    await desk.at('reason-answerObstacle').fill('Dùng máy chủ của tỉnh.');
    await desk.at('confirm-answerObstacle').click();
    await desk.at('history-obstacleAnswered').waitFor();
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...desk.complaints, ...phone.complaints]).toEqual([]);
  });
});
