import { expect, it } from '@jest/globals';
import type { ImportPreview, Problem } from '@tctp/contracts';
import { PHONE } from '../support/browser';
import { story } from '../support/story';
import { Person } from '../support/person';
import { aWorkbook, edited, freeRow, rowOf } from '../support/workbooks';

const PLAN = 'tinh-bien-2017';
const WHY = 'Theo Thông báo 45/TB-SNV.';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

story('forms of Excel in a browser', (stage) => {
  /** The form as the screen hands it over. */
  const takeForm = async () => (await stage.desk.download('import-form')).bytes;
  const choose = (bytes: Uint8Array, name = 'Bảng của tôi.xlsx') =>
    stage.desk.at('import-file').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
  const importAs = async () => {
    await stage.desk.at('import-reason').fill(WHY);
    await stage.desk.at('import-confirm').click();
    await stage.desk.at('import-done').waitFor();
  };

  it('adds units from the form that holds the tree, in three clicks and a reason', async () => {
    await stage.desk.signIn('quantri');
    await stage.desk.go('/admin/units');
    await stage.desk.at('import-units').click();
    await stage.desk.at('import-choose').waitFor();
    expect(await stage.desk.picture('import-begin')).toEqual([0, 0]);
    const form = await takeForm();
    const bytes = await edited(form, (sheet) => {
      freeRow(sheet).values = [
        'trung-tam',
        'Trung tâm Hành chính công',
        'TTHCC',
        'Đơn vị sự nghiệp',
        'tinh-bien',
      ];
      rowOf(sheet, 'vhtt').getCell(2).value = 'Phòng Văn hóa, Khoa học và Thông tin';
      rowOf(sheet, 'tu-phap').getCell(5).value = 'noi-vu';
    });
    await choose(bytes);
    await stage.desk.at('import-changes').waitFor();
    expect(await stage.desk.picture('import-changes')).toEqual([0, 0]);
    await stage.desk.at('import-document').fill('Nghị quyết 12/NQ-HĐND');
    await importAs();
    await stage.desk.at('import-close').click();
    await stage.desk.at('unit-trung-tam').waitFor();
  }, 90_000);

  it('says that the same file again changes nothing', async () => {
    await stage.desk.at('import-units').click();
    await choose(await takeForm());
    await stage.desk.at('import-nothing').waitFor();
    expect(await stage.desk.at('import-confirm').count()).toBe(0);
    expect(await stage.desk.picture('import-nothing')).toEqual([0, 0]);
    await stage.desk.page.keyboard.press('Escape');
  }, 60_000);

  it('names every wrong cell, and takes the same file mended', async () => {
    await stage.desk.go('/admin/people');
    await stage.desk.at('import-people').click();
    const HEAD = ['Tên đăng nhập', 'Họ và tên', 'Đơn vị', 'Vai trò'];
    await choose(
      await aWorkbook([
        HEAD,
        ['Nguyễn A', 'Nguyễn Văn A', 'Phòng Nội vụ', 'Chuyên viên'],
        ['b.tran', 'Trần Thị B', 'Các phòng chuyên môn', 'Cán bộ đơn vị'],
        ['c.le', null, 'Phòng Kế toán', 'Cán bộ đơn vị'],
      ]),
    );
    await stage.desk.at('import-faults').waitFor();
    const told = await stage.desk.at('import-faults').innerText();
    for (const cell of ['A2', 'D2', 'C3', 'B4', 'C4']) expect(told).toContain(cell);
    expect(await stage.desk.picture('import-faults')).toEqual([0, 0]);
    await choose(
      await aWorkbook([
        HEAD,
        ['a.nguyen', 'Nguyễn Văn A', 'noi-vu', 'Cán bộ đơn vị'],
        ['b.tran', 'Trần Thị B', 'Phòng Nội vụ', 'Thủ trưởng đơn vị'],
      ]),
    );
    await stage.desk.at('import-changes').waitFor();
    await importAs();
    const passwords = await stage.desk.at('import-passwords').innerText();
    expect(await stage.desk.picture('import-passwords')).toEqual([0, 0]);
    const password = /a\.nguyen[\s\S]*?([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})/.exec(passwords)?.[1] ?? '';
    await Person.signIn(stage.program.url, 'a.nguyen', password);
    await stage.desk.at('import-close').click();
    await stage.desk.at('person-b.tran').waitFor();
  }, 90_000);

  it('refuses what is no workbook beside the button, and everybody who may not', async () => {
    await stage.desk.at('import-people').click();
    await choose(new Uint8Array(Buffer.from('a;b')), 'bang.csv');
    await stage.desk.page.getByText('không phải sổ Excel').waitFor();
    expect(await stage.desk.picture('import-refused')).toEqual([0, 0]);
    await stage.desk.page.keyboard.press('Escape');
    const may: Record<string, string[]> = { quantri: ['people', 'units'], sonoivu: ['survey', 'official'] };
    for (const username of ['vhtt.canbo', 'noivu.thamtra', 'chutich', 'sonoivu', 'quantri']) {
      const person = await Person.signIn(stage.program.url, username);
      for (const kind of ['official', 'survey', 'people', 'units']) {
        const { status } = await person.get(`/templates/${kind}?plan=${PLAN}`);
        const form = new FormData();
        form.append('file', new Blob([Uint8Array.from(await aWorkbook([['Mã', 'Tên']]))]), 'a.xlsx');
        const tried = await person.send<ImportPreview & Problem>(
          'POST',
          `/imports/${kind}/preview?plan=${PLAN}`,
          {
            form,
          },
        );
        const isAllowed = may[username]?.includes(kind) === true;
        expect([username, kind, status !== 403, tried.status !== 403]).toEqual([
          username,
          kind,
          isAllowed,
          isAllowed,
        ]);
      }
    }
  }, 90_000);

  it('brings the official result and the survey into the open appraisal', async () => {
    const reviewer = await Person.signIn(stage.program.url, 'noivu.thamtra');
    const frozen = await reviewer.send('POST', `/plans/${PLAN}/dossier`, { body: { reason: 'Gửi Sở' } });
    expect(frozen.status).toBe(201);
    await stage.desk.signIn('sonoivu');
    await stage.desk.at('import-official').waitFor();
    await stage.desk.at('survey').scrollIntoViewIfNeeded();
    expect(await stage.desk.picture('import-survey-unknown')).toEqual([0, 0]);
    await stage.desk.at('import-official').click();
    const result = await edited(await takeForm(), (sheet) => {
      rowOf(sheet, '1.5.3').getCell(4).value = '1,5';
      rowOf(sheet, '1.5.3').getCell(5).value = 'Một sáng kiến cấp tỉnh';
      rowOf(sheet, '7.1.5').getCell(4).value = 2.25;
      rowOf(sheet, '3.2').getCell(5).value = 'Không có hồ sơ';
    });
    await choose(result);
    await stage.desk.at('import-changes').waitFor();
    expect(await stage.desk.picture('import-official')).toEqual([0, 0]);
    await importAs();
    await stage.desk.at('import-close').click();
    await stage.desk.at('line-1.5.3').getByText('1,50').waitFor();

    await stage.desk.at('import-survey').click();
    const survey = await edited(await takeForm(), (sheet) => {
      const row = rowOf(sheet, 'DTXHH');
      row.getCell(4).value = '26,40';
      row.getCell(5).value = 320;
      row.getCell(6).value = 'Báo cáo 45/BC-SNV';
    });
    await choose(survey);
    await importAs();
    await stage.desk.at('import-close').click();
    await stage.desk.at('survey').getByText('26,40').waitFor();
    await stage.desk.at('survey').scrollIntoViewIfNeeded();
    expect(await stage.desk.picture('import-survey')).toEqual([0, 0]);
  }, 120_000);

  it('speaks English with whoever does, the form as well', async () => {
    await stage.desk.page.setViewportSize(PHONE);
    await stage.desk.signIn('quantri');
    await stage.desk.go('/admin/units');
    await stage.desk.page.evaluate(() => localStorage.setItem('tctp.language', 'en'));
    await stage.desk.go('/admin/units');
    await stage.desk.at('import-units').click();
    const bytes = await edited(await takeForm(), (sheet) => {
      rowOf(sheet, 'vhtt').getCell(4).value = 'Bureau';
      rowOf(sheet, 'tu-phap').getCell(5).value = 'nowhere';
    });
    await choose(bytes);
    await stage.desk.at('import-faults').waitFor();
    expect(await stage.desk.picture('import-english')).toEqual([0, 0]);
  }, 60_000);

  it('never complained: no script error, and nothing axe finds serious', () => {
    /* The browser itself notes the refusal that was asked for above. */
    const asked = /422.*\/imports\/people\/preview/;
    expect(stage.desk.complaints.filter((complaint) => !asked.test(complaint))).toEqual([]);
  });
});
