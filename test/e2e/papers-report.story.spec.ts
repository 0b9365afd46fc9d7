import { expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { story } from '../support/story';

story('the periodic report', (stage) => {
  const textOf = async ({ bytes }: { bytes: Buffer }) =>
    (await mammoth.extractRawText({ buffer: bytes })).value;

  it('of the quarter in hand is on the computer in two clicks', async () => {
    await stage.desk.signIn('chutich');
    await stage.desk.page.getByRole('link', { name: 'Văn bản' }).click();
    const file = await stage.desk.download('paper-report-docx');
    expect(file.name).toBe('Báo cáo quý III năm 2017 - Kế hoạch 119-KH-UBND.docx');
    expect(await textOf(file)).toContain('(số liệu đến ngày 28/08/2017, kỳ báo cáo chưa kết thúc)');
    expect(await stage.desk.picture('papers-report')).toEqual([0, 0]);
  }, 60_000);

  it('of another period takes one choice more, and a period that is over is told as of its end', async () => {
    await stage.desk.at('clock-pick').click();
    await stage.desk.at('clock-date').fill('20/10/2017');
    await stage.desk.page.keyboard.press('Enter');
    await stage.desk.at('clock-now').getByText('20/10/2017').waitFor();
    const period = stage.desk.at('paper-period-report');
    await period.locator('option[value="2017-Q4"]').waitFor({ state: 'attached' });
    expect(await period.locator('option').allTextContents()).toEqual([
      'Quý IV/2017',
      'Quý III/2017',
      'Năm 2017',
    ]);
    await period.selectOption('2017-Q3');
    expect(await textOf(await stage.desk.download('paper-report-docx'))).toContain(
      '(số liệu đến hết ngày 30/09/2017)',
    );
    await period.selectOption('2017');
    const { name, bytes } = await stage.desk.download('paper-report-xlsx');
    expect(name).toBe('Báo cáo năm 2017 - Kế hoạch 119-KH-UBND.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['Báo cáo']);
    expect(await stage.desk.picture('papers-report-chosen')).toEqual([0, 0]);
  }, 60_000);

  it('names its periods in English too', async () => {
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.at('paper-period-report').getByText('Quarter III/2017').waitFor({ state: 'attached' });
    expect(await stage.desk.picture('papers-report-en')).toEqual([0, 0]);
    await stage.desk.at('lang-switch').first().click();
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect(stage.desk.complaints).toEqual([]);
  });
});
