import { expect, it } from '@jest/globals';
import type { Screen } from '../support/browser';
import { giveSetFacts } from '../support/set-with-facts';
import { story } from '../support/story';

const PLAN = 'tinh-bien-2017';

story('a component nobody works for', (stage) => {
  const choose = async (screen: Screen, field: string, option: string) => {
    const box = screen.at(field);
    await box.click();
    await box.getByRole('combobox').fill(option);
    await screen.page.keyboard.press('Enter');
  };

  it('is seen at once, and given to a unit in one short form', async () => {
    const { desk } = stage;
    await desk.signIn('noivu.thamtra');
    await desk.page.getByRole('link', { name: 'Toàn kế hoạch' }).first().click();
    await desk.at('to-additions').click();
    await desk.at('component-1.7.2').waitFor();
    expect(await desk.picture('additions')).toEqual([0, 0]);
    await desk.at('give-1.7.2').click();
    await desk.at('add-form').waitFor();
    expect(await desk.at('add-send').isDisabled()).toBe(true);
    await choose(desk, 'add-lead', 'Phòng Tư pháp');
    await desk.at('add-deliverable').fill('Báo cáo kết quả xử lý phản ánh');
    await desk.at('add-due-day').fill('30/11/2017');
    await desk.page.keyboard.press('Enter');
    await desk.at('reason').fill('Năm 2016 mất 1 điểm mà phụ lục không giao ai.');
    await desk.at('add-form').getByText('Tên việc, yêu cầu, văn bản căn cứ').click();
    await desk.at('document-number').fill('210/UBND-NC');
    expect(await desk.picture('additions-form')).toEqual([0, 0]);
    await desk.at('add-send').click();
    await desk.at('added').getByText('Năm 2016 mất 1 điểm').waitFor();
    expect(await desk.at('component-1.7.2').getByText('1 việc').count()).toBe(1);
    expect(await desk.picture('additions-added')).toEqual([0, 0]);
  }, 60_000);

  it('stands in the list of its unit with the day it was added, and the task says why', async () => {
    const { desk } = stage;
    await desk.go('/plan?q=1.7.2');
    const row = desk.at('task-row-14-1.7.2-once');
    await row.getByText('Bổ sung ngày 28/08/2017').waitFor();
    await row.getByRole('link').first().click();
    await desk.page.getByText('Vào kế hoạch').waitFor();
    expect(await desk.page.getByText('Bổ sung ngày 28/08/2017 · 210/UBND-NC').count()).toBe(1);
    expect(await desk.page.getByText('Năm 2016 mất 1 điểm mà phụ lục không giao ai.').count()).toBe(1);
    expect(await desk.picture('additions-task')).toEqual([0, 0]);
  }, 60_000);

  it('is given from the forecast too, and on a phone; a day off is refused with the day before', async () => {
    const { phone } = stage;
    await phone.signIn('noivu.thamtra');
    await phone.go('/forecast');
    await phone.at('score-5.2-component').getByRole('button').click();
    await phone.at('give-5.2').click();
    await phone.at('add-form').waitFor();
    await choose(phone, 'add-lead', 'Phòng Nội vụ');
    await phone.at('add-deliverable').fill('Tờ trình đề án vị trí việc làm');
    await phone.at('add-due-day').fill('26/11/2017');
    await phone.page.keyboard.press('Enter');
    await phone.at('reason').fill('Chờ tỉnh phê duyệt, phải có người theo.');
    await phone.at('add-send').click();
    await phone.page.getByText('26/11/2017 là ngày nghỉ').waitFor();
    expect(await phone.picture('additions-phone-refused')).toEqual([0, 0]);
    await phone.at('add-due-kind').selectOption('quarter');
    await phone.at('add-due-of').selectOption('15');
    expect(await phone.picture('additions-phone-form')).toEqual([0, 0]);
    await phone.at('add-send').click();
    await phone.at('added').getByText('Chờ tỉnh phê duyệt').waitFor();
    expect(await phone.at('added').getByRole('link').allTextContents()).toContain('15/12/2017');
    expect(await phone.picture('additions-phone')).toEqual([0, 0]);
  }, 60_000);

  it('of the whole unit, a fact is entered with why and on which document, and can be taken back', async () => {
    const { desk } = stage;
    await giveSetFacts(stage.program.databaseUrl, PLAN);
    await desk.go('/forecast');
    const row = desk.at('fact-row-disciplined');
    await row.getByText('chưa rõ').waitFor();
    expect(await desk.at('say-lateReports').count()).toBe(0);
    await desk.at('say-disciplined').click();
    await desk.at('fact-disciplined').fill('2');
    await desk.at('reason').fill('Theo kết luận kiểm tra công vụ');
    await desk.at('document-number').fill('15/KL-UBND');
    expect(await desk.picture('set-facts-form')).toEqual([0, 0]);
    await desk.at('fact-send').click();
    await row.getByText('Theo kết luận kiểm tra công vụ').waitFor();
    expect(await row.getByText('15/KL-UBND').count()).toBe(1);
    await desk.at('set-facts').scrollIntoViewIfNeeded();
    expect(await desk.picture('set-facts')).toEqual([0, 0]);
    await desk.at('say-disciplined').click();
    await desk.at('fact-unknown').check();
    await desk.at('reason').fill('Kết luận bị huỷ');
    await desk.at('fact-send').click();
    await row.getByText('Kết luận bị huỷ').first().waitFor();
    await stage.phone.go('/forecast');
    await stage.phone.at('say-models').scrollIntoViewIfNeeded();
    expect(await stage.phone.picture('set-facts-phone')).toEqual([0, 0]);
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints].filter((one) => !/422/.test(one))).toEqual(
      [],
    );
  });
});
