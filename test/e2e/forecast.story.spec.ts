import { expect, it } from '@jest/globals';
import type { ForecastAnswer, ForecastHistory, ReachView } from '@tctp/contracts';
import type { Screen } from '../support/browser';
import { story } from '../support/story';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';

const PLAN = '/plans/tinh-bien-2017';
const INITIATIVE = 'tinh-bien-2017.r07.once';
const ONLINE = 'tinh-bien-2017.r14.none';

story('the forecast room', (stage) => {
  const says = (screen: Screen, testId: string, text: string) =>
    screen.at(testId).filter({ hasText: text }).first().waitFor();
  const onDay = async (day: string) => {
    const chairman = await Person.signIn(stage.program.url, 'chutich');
    await chairman.send('POST', '/sandbox/clock', { body: { to: day } });
  };
  /** The whole road of one task, from the file to the approval. */
  const approve = async (taskId: string, facts: Record<string, unknown>) => {
    const [officer, reviewer] = await Promise.all([
      Person.signIn(stage.program.url, 'vhtt.canbo'),
      Person.signIn(stage.program.url, 'noivu.thamtra'),
    ]);
    await officer.upload(taskId, { bytes: await aPdf(), name: 'Minh chứng.pdf' });
    expect((await officer.command(taskId, 'submit', { facts })).status).toBe(200);
    expect((await reviewer.command(taskId, 'approve', {})).status).toBe(200);
  };

  it('opens with what the total may become, and one press tries a task', async () => {
    await stage.desk.signIn('chutich');
    await stage.desk.go('/forecast');
    await says(stage.desk, 'forecast-total', '87,65');
    await stage.desk.at('chance-last-year').waitFor();
    expect(await stage.desk.picture('forecast-room')).toEqual([0, 0]);
    await stage.desk.at('basket-1.5.3').click();
    await says(stage.desk, 'basket-total', '→ 89,65');
    await stage.desk.at('basket-7.1.5').click();
    await says(stage.desk, 'basket-total', '→ 91,65');
    await stage.desk.page.getByText('Nếu làm: 91,65').first().waitFor();
    expect(await stage.desk.picture('forecast-basket')).toEqual([0, 0]);
  }, 60_000);

  it('tells the shortest path to a target, or why there is none, and puts it into the basket', async () => {
    await stage.desk.at('basket-clear').click();
    await says(stage.desk, 'path', 'Dự kiến 89,65, vượt mốc 1,00');
    await stage.desk.at('path-take').click();
    await says(stage.desk, 'basket-total', '→ 89,65');
    await stage.desk.at('path-target').fill('89,65');
    await stage.desk.at('path-ask').click();
    await says(stage.desk, 'path', 'Dự kiến 91,65, vượt mốc 2,00');
    await stage.desk.at('path-target').fill('99');
    await stage.desk.at('path-ask').click();
    await says(stage.desk, 'path', 'Chưa có đường tới 99,00');
    expect(await stage.desk.picture('forecast-path')).toEqual([0, 0]);
    const chairman = await Person.signIn(stage.program.url, 'chutich');
    const reach = await chairman.get<ReachView>(`${PLAN}/forecast/reach?target=99&chance=0.5`);
    expect(reach.body).toMatchObject({ reachable: false, likely: { then: '91.65' } });
  }, 60_000);

  it('assigns the tasks of the basket in two clicks, each with its own result', async () => {
    await stage.desk.at('basket-clear').click();
    await stage.desk.at('basket-1.5.3').click();
    await stage.desk.at('basket-assign').click();
    await stage.desk.at('assign-send').isEnabled();
    expect(await stage.desk.picture('forecast-assign')).toEqual([0, 0]);
    await stage.desk.at('assign-send').click();
    await stage.desk.at('assign-close').waitFor();
    expect(await stage.desk.at('assign-1.5.3').filter({ hasText: 'Đã gửi chỉ đạo' }).count()).toBe(2);
    await stage.desk.at('assign-close').click();
    const officer = await Person.signIn(stage.program.url, 'vhtt.canbo');
    expect((await officer.task(INITIATIVE)).directives).toHaveLength(1);
  }, 60_000);

  it('tries thresholds and points of others, and never calls them facts', async () => {
    await stage.desk.at('thresholds').click();
    await stage.desk.at('trial-numbers').first().fill('86,5; 90');
    await stage.desk.at('trial-done').first().click();
    await says(stage.desk, 'trial-bands', 'Từ 86,5 đến dưới 90');
    await stage.desk.page.getByText('không phải quy định').waitFor();
    await stage.desk.at('rank-trial').click();
    await stage.desk.at('trial-numbers').fill('92; 91; 90,5; 89; 88; 87; 86; 85; 84; 83');
    await stage.desk.at('trial-done').click();
    await stage.desk.page.getByText('So với 10 trong 10 đơn vị khác').waitFor();
    expect(await stage.desk.picture('forecast-trial')).toEqual([0, 0]);
  }, 60_000);

  it('shows how two days of decisions have moved it, and a row opens its four scores', async () => {
    await onDay('2017-09-05');
    await approve(INITIATIVE, { recognisedInitiatives: 1 });
    await onDay('2017-09-12');
    await approve(ONLINE, { onlineServicesLevel34: 2 });
    const chairman = await Person.signIn(stage.program.url, 'chutich');
    const { days } = (await chairman.get<ForecastHistory>(`${PLAN}/forecast/history`)).body;
    expect(days.map(({ likely }) => likely)).toEqual(['87.65', '89.65', '91.65']);
    await stage.desk.go('/forecast');
    await says(stage.desk, 'history-turns', '89,65 → 91,65');
    await stage.desk.at('history-turns').scrollIntoViewIfNeeded();
    expect(await stage.desk.picture('forecast-history')).toEqual([0, 0]);
    await stage.desk.at('score-1.5.3-component').getByRole('button').click();
    await stage.desk.page
      .getByText('Đang xét duyệt')
      .or(stage.desk.page.getByText('chưa có'))
      .first()
      .waitFor();
    await stage.desk.at('score-moves').locator('summary').click();
    await stage.desk.at('score-moves').getByText('Thẩm tra 2,00').waitFor();
    expect(await stage.desk.picture('forecast-scores')).toEqual([0, 0]);
    await stage.desk.page.keyboard.press('Escape');
  }, 90_000);

  it('reads a past day and another view from the address, and prints', async () => {
    await stage.desk.go('/forecast?asOf=2017-09-05&view=strict');
    await says(stage.desk, 'forecast-total', '89,65');
    await stage.desk.page.getByText('cuối ngày 05/09/2017').waitFor();
    await stage.desk.page.locator('.recharts-surface').nth(1).waitFor();
    await stage.desk.page.emulateMedia({ media: 'print' });
    await stage.desk.page.screenshot({ path: 'test/e2e/screenshots/forecast-print.png', fullPage: true });
    await stage.desk.page.emulateMedia({ media: 'screen' });
    await stage.desk.at('view-lenient').check({ force: true });
    await stage.desk.page.waitForURL(/view=lenient/);
  }, 60_000);

  it('shows an officer what the own unit may lose, why, and what to do by Friday, and no total', async () => {
    await onDay('2017-11-27');
    await stage.phone.signIn('vhtt.canbo');
    await stage.phone.go('/forecast');
    await stage.phone.at('unit-at-risk').waitFor();
    expect(await stage.phone.picture('forecast-unit')).toEqual([0, 0]);
    expect(await stage.phone.page.getByText('91,65').count()).toBe(0);
    const officer = await Person.signIn(stage.program.url, 'vhtt.canbo');
    expect((await officer.get<ForecastAnswer>(`${PLAN}/forecast`)).body.scope).toBe('unit');
    const closed = ['/forecast/history', '/forecast/reach?target=90&chance=0.5'];
    for (const path of closed) expect((await officer.get(`${PLAN}${path}`)).status).toBe(403);
    const appraiser = await Person.signIn(stage.program.url, 'sonoivu');
    expect((await appraiser.get(`${PLAN}/forecast`)).status).toBe(403);
  }, 60_000);

  it('reads the same in English', async () => {
    await stage.desk.go('/forecast');
    await stage.desk.at('basket-5.2').click();
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.page.getByText('What if').first().waitFor();
    expect(await stage.desk.picture('forecast-english')).toEqual([0, 0]);
    await stage.desk.at('lang-switch').first().click();
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
});
