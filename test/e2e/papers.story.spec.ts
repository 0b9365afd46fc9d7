import { expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { story } from '../support/story';

story('the papers of a plan', (stage) => {
  it('are one click from anywhere, and in two clicks on the computer', async () => {
    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.page.getByRole('link', { name: 'Văn bản' }).click();
    const { name, bytes } = await stage.desk.download('paper-annex-progress-docx');
    expect(name).toBe('Phụ lục tiến độ 119-KH-UBND.docx');
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    expect(value).toContain('Kèm theo Kế hoạch số 119/KH-UBND ngày 28 tháng 8 năm 2017');
    await stage.desk.page.getByText(`Đã tải ${name}`).waitFor();
    expect(await stage.desk.picture('papers')).toEqual([0, 0]);
  }, 60_000);

  it('come as a workbook too', async () => {
    const { name, bytes } = await stage.desk.download('paper-self-assessment-xlsx');
    expect(name).toBe('Bảng tự đánh giá, chấm điểm năm 2017.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(book.worksheets[0]?.name).toBe('Bảng tự đánh giá, chấm điểm');
  }, 60_000);

  it('lay one page before the chairman, who may take it too, in two clicks', async () => {
    await stage.desk.signIn('chutich');
    await stage.desk.page.getByRole('link', { name: 'Văn bản' }).click();
    const { name, bytes } = await stage.desk.download('paper-chairman-page-docx');
    expect(name).toBe('Trang tóm tắt trình Chủ tịch 28-08-2017.docx');
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    expect(value).toContain('1. Có thể mất 12,35 điểm');
    expect(await stage.desk.picture('papers-chairman')).toEqual([0, 0]);
    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.go('/papers');
  }, 60_000);

  it('tell of an earlier day where one is chosen', async () => {
    await stage.desk.at('clock-pick').click();
    await stage.desk.at('clock-date').fill('20/09/2017');
    await stage.desk.page.keyboard.press('Enter');
    await stage.desk.at('clock-now').getByText('20/09/2017').waitFor();
    await stage.desk.at('papers-as-of').fill('31/08/2017');
    await stage.desk.page.keyboard.press('Enter');
    const { bytes } = await stage.desk.download('paper-annex-progress-docx');
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    expect(value).toContain('đến ngày 31 tháng 8 năm 2017');
  }, 60_000);

  it('say beside the paper what went wrong', async () => {
    await stage.desk.page.route('**/papers/annex?**', (route) => route.abort());
    await stage.desk.at('paper-annex-docx').click();
    await stage.desk.at('paper-annex').getByRole('alert').waitFor();
    stage.desk.complaints.splice(0);
    expect(await stage.desk.picture('papers-offline')).toEqual([0, 0]);
    await stage.desk.page.unroute('**/papers/annex?**');
  }, 60_000);

  it('are a unit its own, in English where it likes', async () => {
    await stage.desk.signIn('tuphap.canbo');
    await stage.desk.go('/papers');
    await stage.desk.at('paper-annex-progress').waitFor();
    expect(await stage.desk.at('paper-self-assessment').count()).toBe(0);
    const { name } = await stage.desk.download('paper-annex-progress-xlsx');
    expect(name).toBe('Phụ lục tiến độ 119-KH-UBND - Phòng Tư pháp.xlsx');
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.page.getByText('Annex with progress').waitFor();
    expect(await stage.desk.picture('papers-unit-en')).toEqual([0, 0]);
    await stage.desk.at('lang-switch').first().click();
  }, 60_000);

  it('make no page complain on the way', () => {
    expect(stage.desk.complaints).toEqual([]);
  });
});
