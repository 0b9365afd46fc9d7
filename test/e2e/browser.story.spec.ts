import { expect, it } from '@jest/globals';
import type { Screen } from '../support/browser';
import { story } from '../support/story';
import { aPdf } from '../support/pdf';

const TASK = '/tasks/tinh-bien-2017.r07.once';
const UPLOAD = 'input[type="file"]';

story('the same road in a browser', (stage) => {
  const upload = async (screen: Screen, name: string) => {
    const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(await aPdf()) };
    await screen.page.locator(UPLOAD).first().setInputFiles(file);
    await screen.at('upload-add').click();
    await screen.at('evidence').getByText(name).first().waitFor();
  };

  it('offers the sandbox accounts, and starts each role where its work is', async () => {
    await stage.desk.go('/');
    await stage.desk.at('signin-vhtt.canbo').waitFor();
    expect(await stage.desk.picture('sign-in')).toEqual([0, 0]);
    await stage.desk.signIn('vhtt.canbo');
    await stage.desk.at('task-row-6-1.5.3-once').waitFor();
    expect(await stage.desk.picture('my-tasks')).toEqual([0, 0]);
  }, 60_000);

  it('lets the unit add a PDF, state its facts and submit', async () => {
    await stage.desk.at('task-row-6-1.5.3-once').getByRole('link').first().click();
    await upload(stage.desk, 'Quyết định công nhận.pdf');
    await stage.desk.at('fact-recognisedInitiatives').fill('1');
    expect(await stage.desk.picture('task')).toEqual([0, 0]);
    await stage.desk.at('action-submit').click();
    await stage.desk.at('history-evidenceSubmitted').waitFor();
  }, 60_000);

  it('lets Nội vụ return it with a reason and a note', async () => {
    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.go('/review');
    await stage.desk.at('review-6-1.5.3-once').click();
    await stage.desk.at('return-reason-missing-document').waitFor();
    expect(await stage.desk.picture('review')).toEqual([0, 0]);
    await stage.desk.at('return-reason-missing-document').click();
    await stage.desk.at('return-note').fill('Thiếu trang có chữ ký.');
    await stage.desk.at('action-return').click();
    await stage.desk.at('review-6-1.5.3-once').waitFor({ state: 'detached' });
  }, 60_000);

  it('shows the unit why on a phone, and lets it mend and submit again there', async () => {
    await stage.phone.signIn('vhtt.canbo');
    await stage.phone.go(TASK);
    await stage.phone.page.getByText('Thiếu trang có chữ ký.').first().waitFor();
    await upload(stage.phone, 'Bản có chữ ký.pdf');
    expect(await stage.phone.picture('returned')).toEqual([0, 0]);
    await stage.phone.at('fact-recognisedInitiatives').fill('1');
    await stage.phone.at('action-submit').click();
    await stage.phone.at('history-evidenceSubmitted').nth(1).waitFor();
  }, 60_000);

  it('lets Nội vụ approve, and the forecast moves from 87,65 to 89,65', async () => {
    await stage.desk.go('/review');
    await stage.desk.at('review-6-1.5.3-once').click();
    await stage.desk.at('approve-confirm').click();
    await stage.desk.at('review-6-1.5.3-once').waitFor({ state: 'detached' });
    await stage.desk.go('/forecast');
    await stage.desk.page.waitForFunction(
      () => document.querySelector('[data-testid="forecast-total"]')?.textContent?.includes('89,65') === true,
      undefined,
      { timeout: 20_000 },
    );
    expect(await stage.desk.page.getByText('87,65').count()).toBeGreaterThan(0);
    expect(await stage.desk.picture('forecast')).toEqual([0, 0]);
  }, 60_000);

  it('moves the clock, and what nobody did stands before the chairman, who gives a directive', async () => {
    await stage.desk.signIn('chutich');
    await stage.desk.at('clock-pick').click();
    await stage.desk.at('clock-date').fill('12/12/2017');
    await stage.desk.page.keyboard.press('Enter');
    await stage.desk.go('/overview');
    await stage.desk.at('escalation-1.4.1').waitFor({ timeout: 20_000 });
    expect(await stage.desk.at('escalation-1.4.1').count()).toBe(1);
    expect(await stage.desk.picture('escalations')).toEqual([0, 0]);
    const row = stage.desk.at('escalation-1.4.2');
    if ((await row.getByTestId('directive-send').count()) === 0)
      await row.getByTestId('action-direct').click();
    await row.getByTestId('directive-send').click();
    await row.getByText('19/12/2017').first().waitFor();
  }, 60_000);

  it('tells the unit what is overdue and what was directed, in Vietnamese and in English', async () => {
    await stage.phone.go('/tasks');
    await stage.phone.at('group-overdue').waitFor();
    expect(await stage.phone.picture('overdue')).toEqual([0, 0]);
    await stage.desk.signIn('vhtt.canbo');
    await stage.desk.go('/notices');
    await stage.desk.page.getByText('Có chỉ đạo').first().waitFor();
    expect(await stage.desk.picture('digests')).toEqual([0, 0]);
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.page.getByText('Directive').first().waitFor();
    await stage.desk.at('lang-switch').first().click();
  }, 60_000);

  it('shows who of a group has sent its part, and carries an obstacle to Nội vụ and the answer back', async () => {
    await stage.desk.go('/tasks/tinh-bien-2017.r13.ongoing');
    await stage.desk.at('group-xa-thi-tran').locator('summary').click();
    await stage.desk.at('group-xa-thi-tran').getByText('chưa gửi').first().waitFor({ state: 'attached' });
    await stage.desk.at('action-reportObstacle').click();
    await stage.desk.at('reason-reportObstacle').fill('Máy chủ của huyện chưa có.');
    expect(await stage.desk.picture('obstacle')).toEqual([0, 0]);
    await stage.desk.at('confirm-reportObstacle').click();
    await stage.desk.at('history-obstacleReported').waitFor();
    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.go('/tasks/tinh-bien-2017.r13.ongoing');
    await stage.desk.at('action-answerObstacle').click();
    await stage.desk.at('reason-answerObstacle').fill('Dùng máy chủ của tỉnh.');
    await stage.desk.at('confirm-answerObstacle').click();
    await stage.desk.at('history-obstacleAnswered').waitFor();
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
});
