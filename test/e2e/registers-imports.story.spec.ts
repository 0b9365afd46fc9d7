import { expect, it } from '@jest/globals';
import type { RegisterPage } from '@tctp/contracts';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';
import { keeperOf } from '../support/registers';
import { story } from '../support/story';
import { edited } from '../support/workbooks';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TASK = 'tinh-bien-2017.r14.none';
const UNITS = ['Xã, thị trấn 01', 'Xã, thị trấn 02', 'Phòng VH-TT'];

story('registers from Excel, many at once, and on the task', (stage) => {
  const choose = (bytes: Uint8Array) =>
    stage.desk
      .at('import-file')
      .setInputFiles({ name: 'Vị trí việc làm.xlsx', mimeType: XLSX, buffer: Buffer.from(bytes) });

  it('brings in the job positions of three units with the form, after one wrong cell', async () => {
    const { desk } = stage;
    await desk.signIn('noivu.thamtra');
    await desk.go('/registers/officials');
    await desk.at('import-officials').click();
    const form = (await desk.download('import-form')).bytes;
    const filled = (qualified: number) =>
      edited(form, (sheet) => {
        UNITS.forEach((unit, at) => {
          sheet.getRow(5 + at).values = [
            null,
            unit,
            'Chuyên viên',
            10,
            qualified + at,
            '28/08/2017',
            '900/QĐ-UBND',
          ];
        });
      });
    await choose(await filled(9));
    await desk.at('import-faults').getByText('Lớn hơn “Số người”').waitFor();
    expect(await desk.picture('registers-import-faults')).toEqual([0, 0]);
    await choose(await filled(8));
    await desk.at('import-changes').waitFor();
    expect(await desk.at('import-counts').innerText()).toContain('Thêm 3');
    expect(await desk.picture('registers-import-preview')).toEqual([0, 0]);
    await desk.at('import-reason').fill('Theo Công văn 31/PNV.');
    await desk.at('import-confirm').click();
    await desk.at('import-done').waitFor();
    await desk.at('import-close').click();
    await desk.at('entry-3').waitFor();
  }, 90_000);

  it('verifies them together, with the keyboard, and says what became of each', async () => {
    const { desk } = stage;
    await desk.at('tick-many').focus();
    await desk.page.keyboard.press('Enter');
    await desk.at('tick-3').focus();
    await desk.page.keyboard.press('Space');
    await desk.at('many-verify').getByText('Xác nhận 1 mục').waitFor();
    await desk.at('tick-all').click();
    await desk.at('many-verify').getByText('Xác nhận 3 mục').waitFor();
    expect(await desk.picture('registers-tick')).toEqual([0, 0]);

    /* While they are sent, the unit states one of them anew. */
    const unit = await Person.signIn(stage.program.url, 'xa01.canbo');
    const { body } = await unit.get<RegisterPage>('/plans/tinh-bien-2017/registers/officials');
    const own = body.entries[0]?.id ?? '';
    await desk.page.route(
      '**/registers/officials/acts',
      async (route) => {
        await keeperOf(unit).act(own, 'amend', { asOf: '2017-08-28', qualified: 9 });
        await route.continue();
      },
      { times: 1 },
    );
    await desk.at('many-verify').click();
    await desk.at('refused-stale-version').waitFor();
    expect(await desk.picture('registers-many')).toEqual([0, 0]);
    await desk.at('bulk-again').click();
    await desk.at('bulk-results').getByText('1').first().waitFor();
    await desk.page.locator('.entry-row').getByText('Đã xác nhận').nth(2).waitFor();
    await desk.at('tick-end').click();
    await desk.at('tick-many').waitFor({ state: 'detached' });
  }, 90_000);

  it('a closed register gives the share of all, on its own screen', async () => {
    const { desk } = stage;
    await desk.at('keep-book').click();
    await desk.at('reason').fill('Hết năm.');
    await desk.at('close-book').click();
    const figure = desk.at('figure-5.3.3-qualified');
    await figure.getByText('0,50/1,00 điểm').waitFor();
    /* 9 + 9 + 10 of 30. */
    expect(await figure.innerText()).toContain('93,33 %');
    expect(await desk.picture('registers-imported')).toEqual([0, 0]);
  }, 60_000);

  it('an officer takes over on the task what the register says, on a phone', async () => {
    const { phone, program } = stage;
    const officer = keeperOf(await Person.signIn(program.url, 'vhtt.canbo'));
    const reviewer = keeperOf(await Person.signIn(program.url, 'noivu.thamtra'));
    for (const title of ['Cấp bản sao', 'Đăng ký khai sinh']) {
      const { id } = (await officer.open('onlineServices', { title, level: 'level3' })).body;
      await officer.act(id, 'goLive', { link: 'https://dichvucong.example/1', liveOn: '2017-08-28' });
      await reviewer.act(id, 'verify');
    }
    await phone.signIn('vhtt.canbo');
    await phone.go(`/tasks/${TASK}`);
    const told = phone.at('told-onlineServicesLevel34');
    await told.getByText('Theo sổ Dịch vụ công: 2').waitFor();
    await told.scrollIntoViewIfNeeded();
    expect(await phone.picture('task-told')).toEqual([0, 0]);
    await phone.at('take-onlineServicesLevel34').click();
    expect(await phone.at('fact-onlineServicesLevel34').inputValue()).toBe('2');
    await told.getByText('khớp').waitFor();
    await phone.at('fact-onlineServicesLevel34').fill('3');
    await told.getByText('sổ nói sau cùng').waitFor();
    expect(await phone.picture('task-told-differs')).toEqual([0, 0]);
    await phone.page.reload();
    expect(await phone.at('fact-onlineServicesLevel34').inputValue()).toBe('3');
  }, 90_000);

  it('a reviewer sees what the register says beside what is claimed, and takes it', async () => {
    const { desk, program } = stage;
    const unit = await Person.signIn(program.url, 'vhtt.canbo');
    await unit.command(TASK, 'accept');
    await unit.upload(TASK, { bytes: await aPdf(), name: 'Danh sách.pdf' });
    await unit.command(TASK, 'submit', { facts: { onlineServicesLevel34: 3 } });
    await desk.go(`/tasks/${TASK}`);
    const told = desk.at('told-onlineServicesLevel34');
    await told.getByText('Điểm tính theo sổ').waitFor();
    await told.scrollIntoViewIfNeeded();
    expect(await desk.picture('review-told')).toEqual([0, 0]);
    await desk.at('take-onlineServicesLevel34').click();
    await desk.at('fact-changes').waitFor();
    await told.getByText('khớp').waitFor();
    await desk.at('approve-confirm').click();
    await desk.at('history-evidenceApproved').first().waitFor();
  }, 90_000);

  it('a figure that is no fact is shown with what it is a part of', async () => {
    const { desk, phone, program } = stage;
    const reviewer = keeperOf(await Person.signIn(program.url, 'noivu.thamtra'));
    for (const unit of ['xa-01', 'xa-02', 'xa-03', 'xa-04', 'xa-05']) {
      const planned = { title: 'Kiểm tra CCHC', plannedOn: '2017-10-31' };
      const { id } = (await reviewer.open('inspections', planned, unit)).body;
      if (unit === 'xa-05') continue;
      await reviewer.act(id, 'inspect', { inspectedOn: '2017-08-28', findings: 'Tốt.' });
      await reviewer.act(id, 'conclude', { conclusionNumber: '01/TB', concludedOn: '2017-08-28' });
    }
    await phone.signIn('noivu.canbo');
    await phone.go('/tasks/tinh-bien-2017.r03.once');
    await phone.at('told-coverage').getByText('Theo sổ Kiểm tra CCHC: 4/5').waitFor();
    await phone.at('told-coverage').scrollIntoViewIfNeeded();
    expect(await phone.picture('task-told-coverage')).toEqual([0, 0]);
    expect([...desk.complaints, ...phone.complaints]).toEqual([]);
  }, 90_000);

  it('ticks on a phone as on a desk', async () => {
    const { phone } = stage;
    await phone.signIn('noivu.thamtra');
    await phone.go('/registers/initiatives');
    const unit = keeperOf(await Person.signIn(stage.program.url, 'xa01.canbo'));
    for (const title of ['Một cửa lưu động', 'Trả kết quả tại nhà'])
      await unit.open('initiatives', { title, summary: 'Cách làm mới.' });
    await phone.page.reload();
    await phone.at('tick-many').click();
    await phone.at('tick-1').check();
    await phone.at('tick-2').check();
    expect(await phone.picture('registers-tick-phone')).toEqual([0, 0]);
    await phone.at('many-shortlist').click();
    await phone.page.locator('.entry-row').getByText('Đã đưa vào danh sách').nth(1).waitFor();
    expect(phone.complaints).toEqual([]);
  }, 60_000);
});
