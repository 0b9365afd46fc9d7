import { expect, it } from '@jest/globals';
import { aPng } from '../support/file-kinds';
import { story } from '../support/story';

story('the registers', (stage) => {
  it('a commune proposes an initiative from a phone', async () => {
    const { phone } = stage;
    await phone.signIn('xa01.canbo');
    await phone.page.goto(`${stage.program.url}/registers`);
    await phone.at('register-initiatives').waitFor();
    expect(await phone.picture('registers-unit')).toEqual([0, 0]);
    await phone.at('register-initiatives').click();
    await phone.at('new-entry').click();
    await phone.at('field-title').fill('Một cửa lưu động');
    await phone.at('field-summary').fill('Mỗi tuần xuống ấp nhận hồ sơ một buổi.');
    expect(await phone.picture('registers-propose')).toEqual([0, 0]);
    await phone.at('send-act').click();
    await phone.page.locator('.md-detail').getByTestId('entry-state').getByText('Mới đề xuất').waitFor();
    expect(await phone.picture('registers-proposed')).toEqual([0, 0]);
  }, 60_000);

  it('Nội vụ finds it, sees who has none, and moves it on to recognition', async () => {
    const { desk } = stage;
    await desk.signIn('noivu.thamtra');
    await desk.page.getByRole('link', { name: 'Sổ theo dõi' }).click();
    await desk.at('register-initiatives').click();
    await desk.at('units-without').locator('summary').click();
    expect(await desk.at('units-without').textContent()).toContain('16 đơn vị chưa có mục nào');
    await desk.at('entry-1').click();
    await desk.at('act-shortlist').click();
    await desk.at('send-act').click();
    await desk.at('act-forward').click();
    await desk.at('field-sentNumber').fill('45/TTr-PNV');
    await desk.at('field-sentOn').fill('28/08/2017');
    await desk.page.keyboard.press('Enter');
    await desk.at('send-act').click();
    await desk.at('act-recognise').click();
    expect(await desk.at('send-act').isDisabled()).toBe(true);
    await desk.at('field-decisionNumber').fill('2211/QĐ-UBND');
    await desk.at('field-decidedOn').fill('28/08/2017');
    await desk.page.keyboard.press('Enter');
    expect(await desk.picture('registers-act')).toEqual([0, 0]);
    await desk.at('send-act').click();
    const detail = desk.page.locator('.md-detail');
    await detail.getByText('Được công nhận').first().waitFor();
    await desk.at('figure-1.5.3-recognised').getByText('2,00/2,00 điểm').waitFor();
    expect(await desk.picture('registers-recognised')).toEqual([0, 0]);
  }, 60_000);

  it('a posting is proved with a photo from the phone', async () => {
    const { phone } = stage;
    await phone.page.goto(`${stage.program.url}/registers/postings`);
    await phone.at('new-entry').click();
    await phone.at('field-title').fill('Bộ phận một cửa xã số 01');
    await phone.at('field-procedures').fill('120');
    await phone.at('send-act').click();
    await phone.at('act-post').click();
    await phone.at('field-postedOn').fill('28/08/2017');
    await phone.page.keyboard.press('Enter');
    await phone.at('send-act').click();
    await phone.page.getByText('cần ít nhất một tệp').waitFor();
    await phone.at('entry-file').setInputFiles({
      name: 'Bảng niêm yết.png',
      mimeType: 'image/png',
      buffer: Buffer.from(aPng(60, 40)),
    });
    await phone.page.getByText('Bảng niêm yết.png').first().waitFor();
    await phone.at('send-act').click();
    await phone.page.locator('.md-detail').getByTestId('entry-state').getByText('Đã niêm yết').waitFor();
    expect(await phone.picture('registers-posted')).toEqual([0, 0]);
  }, 60_000);

  it('a complaint keeps its names to whoever handles it, and a closed register speaks', async () => {
    const { desk } = stage;
    await desk.page.goto(`${stage.program.url}/registers/complaints`);
    await desk.at('new-entry').click();
    await desk.at('field-title').fill('Đến muộn giờ tiếp dân');
    await desk.at('field-content').fill('Sáng thứ Hai không có người trực.');
    await desk.at('field-channel').selectOption('phone');
    await desk.at('field-receivedOn').fill('28/08/2017');
    await desk.page.keyboard.press('Enter');
    await desk.at('field-contact').fill('0900 000 000');
    await desk.at('field-account').fill('khong.co');
    await desk.at('send-act').click();
    await desk.page.getByText('Không có tài khoản “khong.co”').waitFor();
    await desk.at('field-account').fill('noivu.canbo');
    await desk.at('send-act').click();
    await desk.at('entry-history').getByText('không ghi vào lịch sử').first().waitFor();
    expect(await desk.picture('registers-complaint')).toEqual([0, 0]);
    await desk.at('act-withdraw').click();
    await desk.at('reason').fill('Người phản ánh đã rút.');
    await desk.at('send-act').click();
    await desk.at('form-withdraw').waitFor({ state: 'detached' });
    await desk.at('keep-book').click();
    await desk.at('reason').fill('Hết năm, không có phản ánh đúng.');
    await desk.at('close-book').click();
    await desk.at('figure-1.7.2-confirmed').getByText('2,00/2,00 điểm').waitFor();
    expect(await desk.picture('registers-closed')).toEqual([0, 0]);
  }, 60_000);

  it('the chairman sees all of it on one page', async () => {
    const { desk, phone } = stage;
    await desk.signIn('chutich');
    await desk.page.getByRole('link', { name: 'Sổ theo dõi' }).click();
    await desk.at('figure-1.5.3-recognised').waitFor();
    expect(await desk.picture('registers')).toEqual([0, 0]);
    await phone.signIn('chutich');
    await phone.page.goto(`${stage.program.url}/registers`);
    await phone.at('figure-1.5.3-recognised').waitFor();
    expect(await phone.picture('registers-phone')).toEqual([0, 0]);
    await desk.at('lang-switch').first().click();
    await desk.page.getByText('Recognised initiatives').first().waitFor();
    expect(await desk.picture('registers-en')).toEqual([0, 0]);
    await desk.at('lang-switch').first().click();
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
});
