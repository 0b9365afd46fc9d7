import { beforeAll, expect, it } from '@jest/globals';
import type { Clock } from '@tctp/contracts';
import { Person } from '../support/person';
import { reportOf } from '../support/reports';
import { story } from '../support/story';
import { until } from '../support/until';

const PLAN = 'tinh-bien-2017';
const LINE = `told-${PLAN}-2017-Q3`;

story('a report that waits, and one that came too late', (stage) => {
  let reviewer: Person;
  let chairman: Person;
  let head: Person;
  const report = () => reportOf(reviewer, PLAN, '2017-Q3');

  beforeAll(async () => {
    [reviewer, chairman, head] = (await Promise.all(
      ['noivu.thamtra', 'chutich', 'noivu.truongphong'].map((name) => Person.signIn(stage.program.url, name)),
    )) as [Person, Person, Person];
    await chairman.send('POST', '/sandbox/clock', { body: { to: '2017-09-20' }, key: null });
    await until(async () => (await chairman.get<Clock>('/clock')).body.pendingDeadlines === 0, {
      within: 30_000,
    });
    await report().compose(reviewer);
  }, 90_000);

  it('rings for the chairman, who opens it from the bell and sends it back', async () => {
    await report().does(reviewer, 'submit', { note: 'Trình Chủ tịch trước 16 giờ.' });
    await stage.phone.signIn('chutich');
    await stage.phone.at('bell-count').waitFor();
    await stage.phone.at('bell').click();
    await stage.phone.at(LINE).getByText('Báo cáo chờ phê duyệt').waitFor();
    expect(await stage.phone.picture('report-told-bell')).toEqual([0, 0]);
    await stage.phone.at(LINE).getByText('Báo cáo quý III/2017, kế hoạch 119/KH-UBND').click();
    await stage.phone.at('report-state-submitted').waitFor();
    await report().does(chairman, 'return', { reason: 'Nêu rõ việc của các xã, thị trấn.' });
    await stage.phone.go('/notices');
    await stage.phone.at(LINE).getByText('Trả lại sửa').waitFor();
    expect(await stage.phone.picture('report-told-ledger')).toEqual([0, 0]);
  }, 60_000);

  it('tells its writer what became of it, with the reason', async () => {
    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.go('/notices?topic=review');
    await stage.desk.at(LINE).getByText('Báo cáo bị trả lại để sửa').waitFor();
    await stage.desk.at(LINE).getByText('Lời kèm theo: Nêu rõ việc của các xã, thị trấn.').waitFor();
    expect(await stage.desk.picture('report-told-writer')).toEqual([0, 0]);
    await report().does(reviewer, 'submit');
    await report().does(chairman, 'approve');
    await stage.desk.at(LINE).getByText('Báo cáo được phê duyệt').waitFor();
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.at(LINE).getByText('Report of quarter III/2017, plan 119/KH-UBND').waitFor();
    expect(await stage.desk.picture('report-told-en')).toEqual([0, 0]);
    await stage.desk.at('lang-switch').first().click();
  }, 60_000);

  it('says before sending that it is late, and goes on saying how late it was', async () => {
    await stage.phone.signIn('noivu.truongphong');
    await stage.phone.go('/reports/2017-Q3');
    await stage.phone.page.getByText('Quá hạn từ 09/09/2017, vẫn gửi được (nộp trễ)').waitFor();
    await stage.phone.at('send').click();
    await stage.phone.page.getByText('Kỳ này quá hạn từ 09/09/2017').waitFor();
    await stage.phone.at('send-confirm').click();
    const late = 'Nộp trễ 8 ngày làm việc: nộp ngày 20/09/2017, hạn hết ngày 09/09/2017';
    await stage.phone.page.getByText(late).waitFor();
    expect(await stage.phone.picture('report-late-sent')).toEqual([0, 0]);
    await reviewer.command(`${PLAN}.r02.2017-Q3`, 'approve');
    await stage.desk.go('/reports');
    await stage.desk.at('report-2017-Q3').getByText('Đã duyệt').waitFor();
    await stage.desk.at('report-2017-Q3').getByText(late).waitFor();
    expect(await stage.desk.picture('report-late-listed')).toEqual([0, 0]);
    expect((await head.task(`${PLAN}.r02.2017-Q3`)).settlement).toBe('late');
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
});
