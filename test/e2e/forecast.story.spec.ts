import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForecastAnswer, ForecastHistory, ReachView } from '@tctp/contracts';
import type { Browser } from 'playwright-core';
import { DESK, PHONE, Screen, missingBrowser, openBrowser } from '../support/browser';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';

const PLAN = '/plans/tinh-bien-2017';
const INITIATIVE = 'tinh-bien-2017.r07.once';
const ONLINE = 'tinh-bien-2017.r14.none';

if (missingBrowser !== null) it.skip(missingBrowser, () => undefined);

(missingBrowser === null ? describe : describe.skip)('the forecast room', () => {
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

  const says = (screen: Screen, testId: string, text: string) =>
    screen.at(testId).filter({ hasText: text }).first().waitFor();
  const onDay = async (day: string) => {
    const chairman = await Person.signIn(program.url, 'chutich');
    await chairman.send('POST', '/sandbox/clock', { body: { to: day } });
  };
  /** The whole road of one task, from the file to the approval. */
  const approve = async (taskId: string, facts: Record<string, unknown>) => {
    const [officer, reviewer] = await Promise.all([
      Person.signIn(program.url, 'vhtt.canbo'),
      Person.signIn(program.url, 'noivu.thamtra'),
    ]);
    await officer.upload(taskId, { bytes: await aPdf(), name: 'Minh chứng.pdf' });
    expect((await officer.command(taskId, 'submit', { facts })).status).toBe(200);
    expect((await reviewer.command(taskId, 'approve', {})).status).toBe(200);
  };

  it('opens with what the total may become, and one press tries a task', async () => {
    await desk.signIn('chutich');
    await desk.go('/forecast');
    await says(desk, 'forecast-total', '87,65');
    await desk.at('chance-last-year').waitFor();
    expect(await desk.picture('forecast-room')).toEqual([0, 0]);
    await desk.at('basket-1.5.3').click();
    await says(desk, 'basket-total', '→ 89,65');
    await desk.at('basket-7.1.5').click();
    await says(desk, 'basket-total', '→ 91,65');
    await desk.page.getByText('Nếu làm: 91,65').first().waitFor();
    expect(await desk.picture('forecast-basket')).toEqual([0, 0]);
  }, 60_000);

  it('tells the shortest path to a target, or why there is none, and puts it into the basket', async () => {
    await desk.at('basket-clear').click();
    await says(desk, 'path', 'Dự kiến 89,65, vượt mốc 1,00');
    await desk.at('path-take').click();
    await says(desk, 'basket-total', '→ 89,65');
    await desk.at('path-target').fill('89,65');
    await desk.at('path-ask').click();
    await says(desk, 'path', 'Dự kiến 91,65, vượt mốc 2,00');
    await desk.at('path-target').fill('99');
    await desk.at('path-ask').click();
    await says(desk, 'path', 'Chưa có đường tới 99,00');
    expect(await desk.picture('forecast-path')).toEqual([0, 0]);
    const chairman = await Person.signIn(program.url, 'chutich');
    const reach = await chairman.get<ReachView>(`${PLAN}/forecast/reach?target=99&chance=0.5`);
    expect(reach.body).toMatchObject({ reachable: false, likely: { then: '91.65' } });
  }, 60_000);

  it('assigns the tasks of the basket in two clicks, each with its own result', async () => {
    await desk.at('basket-clear').click();
    await desk.at('basket-1.5.3').click();
    await desk.at('basket-assign').click();
    await desk.at('assign-send').isEnabled();
    expect(await desk.picture('forecast-assign')).toEqual([0, 0]);
    await desk.at('assign-send').click();
    await desk.at('assign-close').waitFor();
    expect(await desk.at('assign-1.5.3').filter({ hasText: 'Đã gửi chỉ đạo' }).count()).toBe(2);
    await desk.at('assign-close').click();
    const officer = await Person.signIn(program.url, 'vhtt.canbo');
    expect((await officer.task(INITIATIVE)).directives).toHaveLength(1);
  }, 60_000);

  it('tries thresholds and points of others, and never calls them facts', async () => {
    await desk.at('thresholds').click();
    await desk.at('trial-numbers').first().fill('86,5; 90');
    await desk.at('trial-done').first().click();
    await says(desk, 'trial-bands', 'Từ 86,5 đến dưới 90');
    await desk.page.getByText('không phải quy định').waitFor();
    await desk.at('rank-trial').click();
    await desk.at('trial-numbers').fill('92; 91; 90,5; 89; 88; 87; 86; 85; 84; 83');
    await desk.at('trial-done').click();
    await desk.page.getByText('So với 10 trong 10 đơn vị khác').waitFor();
    expect(await desk.picture('forecast-trial')).toEqual([0, 0]);
  }, 60_000);

  it('shows how two days of decisions have moved it, and a row opens its four scores', async () => {
    await onDay('2017-09-05');
    await approve(INITIATIVE, { recognisedInitiatives: 1 });
    await onDay('2017-09-12');
    await approve(ONLINE, { onlineServicesLevel34: 2 });
    const chairman = await Person.signIn(program.url, 'chutich');
    const { days } = (await chairman.get<ForecastHistory>(`${PLAN}/forecast/history`)).body;
    expect(days.map(({ likely }) => likely)).toEqual(['87.65', '89.65', '91.65']);
    await desk.go('/forecast');
    await says(desk, 'history-turns', '89,65 → 91,65');
    await desk.at('history-turns').scrollIntoViewIfNeeded();
    expect(await desk.picture('forecast-history')).toEqual([0, 0]);
    await desk.at('score-1.5.3-component').getByRole('button').click();
    await desk.page.getByText('Đang xét duyệt').or(desk.page.getByText('chưa có')).first().waitFor();
    await desk.at('score-moves').locator('summary').click();
    await desk.at('score-moves').getByText('Thẩm tra 2,00').waitFor();
    expect(await desk.picture('forecast-scores')).toEqual([0, 0]);
    await desk.page.keyboard.press('Escape');
  }, 90_000);

  it('reads a past day and another view from the address, and prints', async () => {
    await desk.go('/forecast?asOf=2017-09-05&view=strict');
    await says(desk, 'forecast-total', '89,65');
    await desk.page.getByText('cuối ngày 05/09/2017').waitFor();
    await desk.page.locator('.recharts-surface').nth(1).waitFor();
    await desk.page.emulateMedia({ media: 'print' });
    await desk.page.screenshot({ path: 'test/e2e/screenshots/forecast-print.png', fullPage: true });
    await desk.page.emulateMedia({ media: 'screen' });
    await desk.at('view-lenient').check({ force: true });
    await desk.page.waitForURL(/view=lenient/);
  }, 60_000);

  it('shows an officer what the own unit may lose, why, and what to do by Friday, and no total', async () => {
    await onDay('2017-11-27');
    await phone.signIn('vhtt.canbo');
    await phone.go('/forecast');
    await phone.at('unit-at-risk').waitFor();
    expect(await phone.picture('forecast-unit')).toEqual([0, 0]);
    expect(await phone.page.getByText('91,65').count()).toBe(0);
    const officer = await Person.signIn(program.url, 'vhtt.canbo');
    expect((await officer.get<ForecastAnswer>(`${PLAN}/forecast`)).body.scope).toBe('unit');
    const closed = ['/forecast/history', '/forecast/reach?target=90&chance=0.5'];
    for (const path of closed) expect((await officer.get(`${PLAN}${path}`)).status).toBe(403);
    const appraiser = await Person.signIn(program.url, 'sonoivu');
    expect((await appraiser.get(`${PLAN}/forecast`)).status).toBe(403);
  }, 60_000);

  it('reads the same in English', async () => {
    await desk.go('/forecast');
    await desk.at('basket-5.2').click();
    await desk.at('lang-switch').first().click();
    await desk.page.getByText('What if').first().waitFor();
    expect(await desk.picture('forecast-english')).toEqual([0, 0]);
    await desk.at('lang-switch').first().click();
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...desk.complaints, ...phone.complaints]).toEqual([]);
  });
});
