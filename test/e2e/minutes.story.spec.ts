import { beforeAll, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { story } from '../support/story';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';

const TASK = 'tinh-bien-2017.r07.once';

story('the minutes of review', (stage) => {
  beforeAll(async () => {
    const officer = await Person.signIn(stage.program.url, 'vhtt.canbo');
    const reviewer = await Person.signIn(stage.program.url, 'noivu.thamtra');
    const move = (to: string) => reviewer.send('POST', '/sandbox/clock', { body: { to } });
    await move('2017-09-05');
    await officer.upload(
      TASK,
      { bytes: await aPdf(), name: 'quyet-dinh.pdf' },
      { number: '2145/QĐ-UBND', issuedOn: '2017-09-01' },
    );
    await officer.command(TASK, 'submit', { facts: { recognisedInitiatives: 1 } });
    const note = 'Thiếu báo cáo tổng kết';
    const back = await reviewer.command(TASK, 'return', {
      reason: 'missing-document',
      note,
      correctBy: null,
    });
    if (back.status !== 200) throw new Error(JSON.stringify(back.body));
    await move('2017-10-03');
  }, 90_000);

  const download = async () => {
    const { name, bytes } = await stage.desk.download('paper-review-minutes-docx');
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    return { name, value };
  };

  it('of this month are in two clicks on the computer, and say that nothing was decided', async () => {
    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.page.getByRole('link', { name: 'Văn bản' }).click();
    const { name, value } = await download();
    expect(name).toBe('Biên bản thẩm tra tháng 10-2017.docx');
    expect(value).toContain('Không có quyết định thẩm tra nào từ ngày 01/10/2017 đến ngày 03/10/2017.');
    expect(value).toContain('Chờ đơn vị bổ sung');
    expect(await stage.desk.picture('minutes')).toEqual([0, 0]);
  }, 60_000);

  it('of an earlier month take one choice more, and tell what was decided in it', async () => {
    await stage.desk.at('paper-period-review-minutes').selectOption('2017-M09');
    const { name, value } = await download();
    expect(name).toBe('Biên bản thẩm tra tháng 09-2017.docx');
    for (const words of [
      'Đã thẩm tra 1 bản nộp của Phòng Văn hóa và Thông tin: duyệt 0, trả lại bổ sung 1.',
      '- 2145/QĐ-UBND ngày 01/09/2017',
      'Thiếu minh chứng: Thiếu báo cáo tổng kết',
      'THƯ KÝ',
      'CHỦ TRÌ',
    ])
      expect(value).toContain(words);
    expect(value).not.toContain('Nơi nhận');
    expect(await stage.desk.picture('minutes-september')).toEqual([0, 0]);
  }, 60_000);

  it('are offered in English, and not to a unit', async () => {
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.page.getByText('Minutes of review').waitFor();
    expect(await stage.desk.picture('minutes-en')).toEqual([0, 0]);
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.signIn('vhtt.truongphong');
    await stage.desk.go('/papers');
    await stage.desk.at('paper-annex').waitFor();
    expect(await stage.desk.at('paper-review-minutes').count()).toBe(0);
  }, 60_000);

  it('make no page complain on the way', () => {
    expect(stage.desk.complaints).toEqual([]);
  });
});
