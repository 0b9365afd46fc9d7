import { expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { Person } from '../support/person';
import { story } from '../support/story';

const CYCLE = 'tinh-bien-2017.r02.2017-Q3';
const CHECKED = 'tinh-bien-2017.r03.once';

story('the report of a quarter', (stage) => {
  const wordOf = async () => {
    const { name, bytes } = await stage.desk.download('report-word');
    return { name, text: (await mammoth.extractRawText({ buffer: bytes })).value };
  };

  it('is composed in two clicks from anywhere', async () => {
    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.page.getByRole('link', { name: 'Báo cáo định kỳ' }).click();
    await stage.desk.at('report-2017-Q3').getByText('TCTP 1.2.2').waitFor();
    expect(await stage.desk.picture('reports')).toEqual([0, 0]);
    await stage.desk.at('compose-2017-Q3').click();
    await stage.desk.at('report-state-draft').waitFor();
    await stage.desk.at('section-standing').click();
    await stage.desk.at('part-whole').getByText('Kế hoạch có 18 nhiệm vụ').waitFor();
    await stage.desk.page.getByRole('columnheader', { name: 'Đến hạn', exact: true }).waitFor();
    expect(await stage.desk.picture('report-draft')).toEqual([0, 0]);
  }, 60_000);

  it('is edited where it stands, in sections that can be moved and left out', async () => {
    await stage.desk.at('edit-whole').click();
    const text = stage.desk.at('write-text');
    const said = await text.inputValue();
    await text.fill(said.replace('Kế hoạch có', 'toàn huyện có'));
    await stage.desk.at('save-text').click();
    await stage.desk.at('compare-whole').click();
    await stage.desk.at('text-diff').locator('ins').first().waitFor();
    expect(await stage.desk.picture('report-compared')).toEqual([0, 0]);
    await stage.desk.at('add-section').click();
    await stage.desk.at('new-title').fill('CÔNG TÁC CHỈ ĐẠO');
    await stage.desk.at('write-text').fill('UBND huyện đã chỉ đạo các đơn vị thực hiện Kế hoạch.');
    await stage.desk.at('save-text').click();
    await stage.desk.at('section-own-1').getByText('CÔNG TÁC CHỈ ĐẠO').waitFor();
    await stage.desk.at('section-up').click();
    await stage.desk.page.locator('.section-list > li:nth-child(2)').getByText('CÔNG TÁC CHỈ ĐẠO').waitFor();
    await stage.desk.at('section-forecast').click();
    await stage.desk.at('leave-out').click();
    await stage.desk.page.getByText('Mục này không vào báo cáo').waitFor();
    const { name, text: word } = await wordOf();
    expect(name).toBe('Báo cáo quý III năm 2017 - Kế hoạch 119-KH-UBND (dự thảo).docx');
    for (const line of ['DỰ THẢO', 'I. CÔNG TÁC CHỈ ĐẠO', 'II. TÌNH HÌNH CHUNG', 'toàn huyện có 18'])
      expect(word).toContain(line);
    expect(word).not.toContain('DỰ BÁO');
  }, 60_000);

  it('follows the data, and says where a text that was edited no longer fits it', async () => {
    const officer = await Person.signIn(stage.program.url, 'noivu.canbo');
    const file = { bytes: new TextEncoder().encode('Kết luận'), name: 'ket-luan.txt', type: 'text/plain' };
    await officer.upload(CHECKED, file);
    await officer.command(CHECKED, 'submit', { facts: {} });
    await stage.desk.at('recompose').click();
    await stage.desk.at('section-standing').getByText('cần xem lại').waitFor();
    await stage.desk.at('section-standing').click();
    await stage.desk.at('overtaken-whole').waitFor();
    expect(await stage.desk.picture('report-overtaken')).toEqual([0, 0]);
    await stage.desk.at('composed-whole').click();
    await stage.desk.at('part-whole').getByText('1 đã nộp, chờ thẩm tra').waitFor();
    await stage.desk.at('overtaken-whole').waitFor({ state: 'detached' });
  }, 60_000);

  it('is submitted, returned with a reason, and submitted again', async () => {
    await stage.desk.at('submit').click();
    await stage.desk.at('note').last().fill('Số liệu đến ngày 28/08/2017');
    await stage.desk.at('submit-confirm').click();
    await stage.desk.at('report-state-submitted').waitFor();
    await stage.phone.signIn('chutich');
    await stage.phone.go('/reports');
    await stage.phone.at('open-2017-Q3').click();
    await stage.phone.at('return').click();
    await stage.phone.at('return-confirm').click();
    await stage.phone.page.getByText('Ghi lý do rồi làm tiếp.').waitFor();
    await stage.phone.at('return-reason').fill('Nêu rõ việc của các xã, thị trấn.');
    expect(await stage.phone.picture('report-return')).toEqual([0, 0]);
    await stage.phone.at('return-confirm').click();
    await stage.phone.at('report-state-returned').waitFor();
    await stage.desk.at('report-state-returned').waitFor();
    await stage.desk.at('report-show-history').click();
    await stage.desk.page.getByText('“Nêu rõ việc của các xã, thị trấn.”').waitFor();
    expect(await stage.desk.picture('report-history')).toEqual([0, 0]);
    await stage.desk.at('submit').click();
    await stage.desk.at('submit-confirm').click();
    await stage.phone.at('report-state-submitted').waitFor();
  }, 60_000);

  it('is approved on a phone, with what is known of its number and day', async () => {
    await stage.phone.at('approve').click();
    await stage.phone.at('document-day').fill('30/08/2017');
    await stage.phone.page.keyboard.press('Enter');
    expect(await stage.phone.picture('report-approve')).toEqual([0, 0]);
    await stage.phone.at('approve-confirm').click();
    await stage.phone.at('report-state-approved').waitFor();
    await stage.desk.at('report-state-approved').waitFor();
    const first = await wordOf();
    expect(first.name).toBe('Báo cáo quý III năm 2017 - Kế hoạch 119-KH-UBND.docx');
    expect(first.text).toContain('ngày 30 tháng 8 năm 2017');
    expect(first.text).not.toContain('DỰ THẢO');
  }, 60_000);

  it('is sent by the head of the unit, and closes its cycle', async () => {
    await stage.phone.signIn('noivu.truongphong');
    await stage.phone.go('/papers');
    await stage.phone.at('to-reports').click();
    await stage.phone.at('open-2017-Q3').click();
    await stage.phone.at('send').click();
    await stage.phone.at('document-number').last().fill('45');
    await stage.phone.page.getByText('Người gửi không thẩm tra được kỳ này').waitFor();
    expect(await stage.phone.picture('report-send')).toEqual([0, 0]);
    await stage.phone.at('send-confirm').click();
    await stage.phone.at('report-state-sent').waitFor();
    await stage.phone.page.getByText('45/BC-UBND').waitFor();
    expect(await stage.phone.picture('report-sent')).toEqual([0, 0]);
    await stage.phone.at('to-task').click();
    await stage.phone.page
      .getByText('Báo cáo quý III năm 2017 - Kế hoạch 119-KH-UBND.docx')
      .first()
      .waitFor();
    const reviewer = await Person.signIn(stage.program.url, 'noivu.thamtra');
    expect((await reviewer.command(CYCLE, 'approve')).body).toMatchObject({ work: 'approved' });
    await stage.desk.go('/reports');
    await stage.desk.at('report-2017-Q3').getByTestId('report-state-sent').waitFor();
    await stage.desk.at('report-2017-Q3').getByText('Đã duyệt').waitFor();
    expect(await stage.desk.picture('reports-closed')).toEqual([0, 0]);
  }, 60_000);

  it('is shown in English too', async () => {
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.at('report-2017-Q3').getByTestId('report-state-sent').getByText('Sent').waitFor();
    expect(await stage.desk.picture('reports-en')).toEqual([0, 0]);
    await stage.desk.at('lang-switch').first().click();
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
});
