import { beforeAll, expect, it } from '@jest/globals';
import type { LateEntries, TaskDetail } from '@tctp/contracts';
import { startOwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { story } from '../support/story';
import type { Stage } from '../support/story';
import { keeperOf } from '../support/registers';
import { until } from '../support/until';

const PLAN = 'tinh-bien-2017';
const TASK = `${PLAN}.r07.once`;
const start = () => startOwnProgram({ TCTP_RATE_LIMIT: '', TCTP_SWEEP_SECONDS: '2' });

const told = (stage: Stage) => {
  let chairman: Person;
  let entryId = '';

  beforeAll(async () => {
    const [unit, commune, boss] = await Promise.all(
      ['vhtt.canbo', 'xa01.canbo', 'chutich'].map((name) => Person.signIn(stage.program.url, name)),
    );
    chairman = boss!;
    const obstacle = {
      title: 'Bộ phận một cửa thiếu máy quét',
      description: 'Hồ sơ phải chụp bằng điện thoại.',
    };
    entryId = (await keeperOf(commune!).open('obstacles', obstacle)).body.id;
    const { version } = (await unit!.get<TaskDetail>(`/tasks/${TASK}`)).body;
    const body = { reason: 'Chưa có mẫu thuyết minh sáng kiến của tỉnh.' };
    await unit!.send('POST', `/tasks/${TASK}/report-obstacle`, { body, version });
  });

  it('Nội vụ hears of the obstacle under the bell', async () => {
    const { phone } = stage;
    await phone.signIn('noivu.thamtra');
    await phone.at('bell').click();
    await phone.at(`told-${entryId}`).waitFor();
    expect(await phone.picture('told-bell-phone')).toEqual([0, 0]);
    await phone.at(`told-${entryId}`).getByRole('link').click();
    await phone.page.waitForURL(`**/registers/obstacles?entry=${entryId}`);
    await phone.page.locator('.md-detail').getByText('Bộ phận một cửa thiếu máy quét').first().waitFor();
  }, 60_000);

  it('and urges the units that have no initiative yet, with the reason', async () => {
    const { desk } = stage;
    await desk.signIn('noivu.thamtra');
    await desk.go('/registers/initiatives');
    await desk.at('urge').getByText('Đôn đốc 17 đơn vị').waitFor();
    await desk.at('urge').click();
    expect(await desk.at('send-urge').isDisabled()).toBe(true);
    await desk.at('reason').fill('Sắp tổng hợp, trình hội đồng sáng kiến tỉnh.');
    expect(await desk.picture('urge')).toEqual([0, 0]);
    await desk.at('send-urge').click();
    await desk.at('urged').getByText('đôn đốc 17 đơn vị').waitFor();
    expect(await desk.at('urge').isDisabled()).toBe(true);
    expect(await desk.picture('urged')).toEqual([0, 0]);
  }, 60_000);

  it('an urged unit is led from its notices to the register', async () => {
    const { phone } = stage;
    await phone.signIn('xa01.canbo');
    await phone.go('/notices');
    await phone.at('told-initiatives').waitFor();
    expect(await phone.picture('told-unit')).toEqual([0, 0]);
    await phone.at('told-initiatives').getByRole('link').click();
    await phone.at('urged').getByText('trình hội đồng sáng kiến tỉnh').waitFor();
    expect(await phone.picture('urged-unit')).toEqual([0, 0]);
  }, 60_000);

  it('the chairman finds what nobody answered: on the overview, beside the place, under the bell', async () => {
    await chairman.send('POST', '/sandbox/clock', { body: { to: '2017-09-08' }, key: null });
    await until(
      async () => (await chairman.get<LateEntries>(`/plans/${PLAN}/late-entries`)).body.count === 1,
      { within: 30_000 },
    );
    const { desk } = stage;
    await desk.signIn('chutich');
    await desk.at('late-entries').getByText('Bộ phận một cửa thiếu máy quét').first().waitFor();
    expect(await desk.picture('overview-late')).toEqual([0, 0]);
    await desk.at('bell').click();
    await desk.at(`told-${entryId}`).waitFor();
    expect(await desk.picture('told-bell')).toEqual([0, 0]);
    await desk.at(`told-${entryId}`).getByRole('link').click();
    await desk.page.waitForURL(`**/registers/obstacles?entry=${entryId}`);
    await desk.at('entry-history').getByText('Quá hạn').first().waitFor();
    await desk.at(`obstacle-${TASK}`).waitFor();
    expect(await desk.picture('obstacles-in-one-list')).toEqual([0, 0]);
    await desk.at('act-answer').click();
    await desk.at('field-answer').fill('Mượn máy của Văn phòng trong tuần này.');
    await desk.at('field-answeredWith').selectOption('directive');
    await desk.at('send-act').click();
    await desk.page.locator('.md-detail').getByTestId('entry-state').getByText('Đã trả lời').waitFor();
    await desk.go('/notices');
    await desk.at(`told-${entryId}`).first().waitFor();
    expect(await desk.picture('ledger-registers')).toEqual([0, 0]);
  }, 90_000);

  it('and on a phone, in English as well', async () => {
    const { phone } = stage;
    await phone.signIn('chutich');
    await phone.go('/registers/obstacles');
    await phone.at(`obstacle-${TASK}`).waitFor();
    expect(await phone.picture('obstacles-in-one-list-phone')).toEqual([0, 0]);
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.page.getByText('Late, nobody has dealt with it').first().waitFor();
    expect(await stage.desk.picture('ledger-registers-en')).toEqual([0, 0]);
    await stage.desk.at('lang-switch').first().click();
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
};

story('what registers tell', told, start);
