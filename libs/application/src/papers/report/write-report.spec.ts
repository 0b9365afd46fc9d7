import { describe, expect, it } from '@jest/globals';
import { forecast } from '@tctp/forecast';
import { aScore } from '../matter.fixture';
import type { ReportMatter } from './report-matter';
import { periodOf } from './report-period';
import type { ReportedEvent } from './report-rows';
import { aReport, aReportTask, anApproved, sectionOf } from './report.fixture';
import { writeReport } from './write-report';

const section = (begins: string, more: Partial<ReportMatter> = {}) =>
  sectionOf(writeReport(aReport(more)), begins);
const anEvent = (code: ReportedEvent['code'], more: Partial<ReportedEvent> = {}): ReportedEvent => ({
  taskId: 't1',
  at: '2017-09-05T03:00:00.000Z',
  code,
  params: {},
  note: null,
  ...more,
});

describe('a periodic report', () => {
  it('has the head and the foot of a report that an office signs', () => {
    expect(writeReport(aReport())).toMatchObject({
      fileName: 'Báo cáo quý III năm 2017 - Kế hoạch 119/KH-UBND',
      number: { number: null, symbol: 'BC-UBND' },
      place: 'Tịnh Biên',
      day: '2017',
      kind: 'BÁO CÁO',
      subject: 'Kết quả thực hiện Kế hoạch số 119/KH-UBND quý III năm 2017',
      landscape: false,
    });
  });

  it('says on which day its figures are, and that a period still runs', () => {
    const [past] = writeReport(aReport()).blocks;
    expect(past).toMatchObject({
      text: expect.stringContaining('(số liệu đến hết ngày 30/09/2017) như sau:'),
    });
    const [now] = writeReport(
      aReport({ today: '2017-09-20', day: '2017-09-20', asOf: 'đến ngày 20/09/2017' }),
    ).blocks;
    expect(now).toMatchObject({
      text: expect.stringContaining('(số liệu đến ngày 20/09/2017, kỳ báo cáo chưa kết thúc)'),
    });
  });

  it('has one honest sentence for each thing there is none of', () => {
    expect(section('I.')).toEqual([
      'Kế hoạch chưa có nhiệm vụ nào.',
      'Trong quý III năm 2017 không có nhiệm vụ nào đến hạn.',
    ]);
    expect(section('II.')).toEqual(['Trong kỳ chưa có nhiệm vụ nào được duyệt.']);
    expect(section('III.')).toEqual([
      '1. Nhiệm vụ trễ hạn',
      'Không có nhiệm vụ nào trễ hạn.',
      '2. Trả lại bổ sung, vướng mắc, gia hạn trong kỳ',
      'Trong kỳ không ghi nhận việc trả lại, vướng mắc hoặc gia hạn nào.',
    ]);
    expect(section('V.').slice(0, 4)).toEqual([
      '1. Nhiệm vụ phải hoàn thành đến hết ngày 31/12/2017',
      'Không có nhiệm vụ nào chưa nộp mà đến hạn trong thời gian này.',
      '2. Kiến nghị, đề xuất',
      'Không có kiến nghị nào đang chờ cấp trên trả lời.',
    ]);
    expect(
      writeReport(aReport()).blocks.some((block) => block.kind === 'table' && block.rows.length === 0),
    ).toBe(false);
  });

  it('counts what was due by unit, so that every row adds up', () => {
    const tasks = [
      anApproved('2017-09-05'),
      anApproved('2017-09-20', { settlement: 'late' }),
      aReportTask({ overdue: true, leadName: 'Phòng Tư pháp' }),
      aReportTask({ work: 'underReview', leadName: 'Phòng Tư pháp' }),
      aReportTask({ lastDay: '2017-06-30', overdue: true }),
      aReportTask({ lastDay: '2017-01-31', predated: true }),
      aReportTask({ lastDay: null, work: 'approved', settlement: 'notMeasured' }),
      aReportTask({ work: 'notApplicable', settlement: 'notMeasured' }),
    ];
    expect(section('I.', { tasks })).toEqual([
      'Tính đến hết ngày 30/09/2017, Kế hoạch có 8 nhiệm vụ: 3 đã duyệt; 1 đã nộp, chờ thẩm tra; 1 không áp dụng; 3 chưa nộp, trong đó 2 quá hạn.',
      'Trong quý III năm 2017 có 4 nhiệm vụ đến hạn, theo từng đơn vị chủ trì như sau:',
      'Đơn vị chủ trì | Đến hạn | Xong đúng hạn | Xong trễ hạn | Chờ thẩm tra | Quá hạn, chưa nộp',
      'Phòng Nội vụ | 2 | 1 | 1 | 0 | 0',
      'Phòng Tư pháp | 2 | 0 | 0 | 1 | 1',
      'Cộng | 4 | 1 | 1 | 1 | 1',
      'Còn 1 nhiệm vụ đến hạn từ trước kỳ này mà chưa nộp.',
      'Có 1 nhiệm vụ ghi thời hạn trước ngày ban hành Kế hoạch, không tính vào bảng; chưa có nhiệm vụ nào được duyệt.',
      'Có 1 nhiệm vụ thường xuyên hoặc không ghi ngày chốt, không tính vào bảng; đã duyệt 1.',
    ]);
  });

  it('tells what was approved in the period, with its documents and the points as far as they are known', () => {
    const document = { number: '88/BC-UBND', issuedOn: '2017-09-01', issuer: null, subject: 'CCHC quý III' };
    const told = section('II.', {
      tasks: [
        anApproved('2017-09-05'),
        anApproved('2017-08-30', {
          taskId: 't2',
          componentCode: '7.1.5',
          cycle: null,
          deliverable: 'Dịch vụ công',
        }),
        anApproved('2017-06-20', { taskId: 't3' }),
      ],
      proofs: [{ taskId: 't1', fileName: 'a.pdf', document }],
      scores: [aScore('7.1.5', 'claimed', '3'), aScore('7.1.5', 'reviewed', '2.25')],
    });
    expect(told[0]).toContain('có 2 nhiệm vụ được duyệt, thuộc 2 tiêu chí thành phần');
    expect(told).toContain(
      'Báo cáo CCHC – quý III/2017 | Phòng Nội vụ | 88/BC-UBND ngày 01/09/2017: CCHC quý III | 05/09/2017\n(đúng hạn)',
    );
    expect(told).toContain('Dịch vụ công | Phòng Nội vụ | Chưa ghi tài liệu | 30/08/2017\n(đúng hạn)');
    expect(told.join()).toContain('Điểm tối đa: chưa rõ; tự chấm: chưa có; thẩm tra: chưa có');
    expect(told.join()).toContain('Điểm tối đa: 3; tự chấm: 3,00; thẩm tra: 2,25');
  });

  it('names what is late with the reasons that were given, and no others', () => {
    const events = [
      anEvent('obstacleReported', { note: 'Chờ số liệu của xã.', at: '2017-06-01T03:00:00.000Z' }),
      anEvent('extensionGranted', { note: 'Đồng ý.', params: { until: '2017-09-15' } }),
      anEvent('evidenceReturned', {
        note: 'Thiếu dấu.',
        params: { submission: 1, reason: 'missing-document' },
      }),
    ];
    const tasks = [
      aReportTask({ overdue: true }),
      aReportTask({ taskId: 't2', overdue: true, lastDay: '2017-09-20' }),
    ];
    const told = section('III.', { tasks, events });
    expect(told.filter((line) => line.includes('Chưa nộp'))).toEqual([
      '1 | TCTP 1.2.2 Báo cáo CCHC định kỳ – quý III/2017\n(Phòng Nội vụ) | 09/09/2017 | Chưa nộp | Chờ số liệu của xã.\nThiếu dấu.',
      '2 | TCTP 1.2.2 Báo cáo CCHC định kỳ – quý III/2017\n(Phòng Nội vụ) | 20/09/2017 | Chưa nộp | Chưa ghi nhận',
    ]);
    expect(told.slice(-2).map((line) => line.split(' | ').slice(3).join(': '))).toEqual([
      'Cho gia hạn đến hết 15/09/2017: Đồng ý.',
      'Trả lại bản nộp lần 1: Thiếu minh chứng: Thiếu dấu.',
    ]);
  });

  it('shows where points would be lost, adding up to what is missing from the whole', () => {
    const told = section('IV.');
    expect(told[0]).toMatch(
      /^Theo kết quả đến hết ngày 30\/09\/2017, điểm dự kiến là 87,65\/100 điểm \(thấp nhất .+, cao nhất .+\)\. Kết quả năm 2016 là 87,65 điểm\.$/,
    );
    expect(told).toContain('Cộng |  |  | 12,35 | ');
    const { plan, forecast: made } = aReport();
    const open = new Set(
      plan.criteriaSet.components.flatMap(({ code, max }) => (max === null ? [code] : [])),
    );
    expect(made.unknown.length).toBeLessThan(open.size);
    expect(told.at(-1)).toMatch(new RegExp(`^Có ${open.size} tiêu chí thành phần chưa rõ điểm tối đa`));
  });

  it('compares with no year whose result nobody knows', () => {
    const { plan } = aReport();
    const { criteriaSet: set, calendar } = plan;
    const unknown = { set, calendar, baseline: null, components: [], facts: {}, now: plan.issuedAt };
    const told = section('IV.', { plan: { ...plan, baseline: null }, forecast: forecast(unknown) });
    expect(told[0]).toBe(
      'Chưa rõ kết quả năm 2016 nên chưa dự báo được điểm cuối năm. Theo kết quả đến hết ngày 30/09/2017, phần đã duyệt và mức thấp nhất của phần còn lại là 1,00/100 điểm; cao nhất có thể đạt 100,00 điểm.',
    );
    expect(told[1]).toBe('Những nội dung chưa có điểm hoặc chưa đủ điểm:');
  });

  it('lists what comes next by its day, what is late already, and what a superior owes an answer', () => {
    const tasks = [
      aReportTask({ name: 'B', lastDay: '2017-12-09' }),
      aReportTask({ name: 'A', lastDay: '2017-10-20' }),
      aReportTask({ name: 'C', overdue: true }),
      aReportTask({ name: 'D', lastDay: null }),
      aReportTask({ name: 'đề án', taskId: 't9', work: 'blocked' }),
    ];
    const events = [
      anEvent('taskBlocked', {
        taskId: 't9',
        params: { to: 'UBND tỉnh', petition: '45/TTr' },
        note: 'Chưa duyệt',
      }),
    ];
    expect(section('V.', { tasks, events }).slice(1, -1)).toEqual([
      'TT | Nhiệm vụ | Đơn vị chủ trì | Hạn cuối',
      '1 | A | Phòng Nội vụ | 20/10/2017',
      '2 | B | Phòng Nội vụ | 09/12/2017',
      'Tiếp tục hoàn thành 1 nhiệm vụ quá hạn đã nêu ở phần tồn tại.',
      'Tiếp tục thực hiện 1 nhiệm vụ thường xuyên hoặc không ghi ngày chốt.',
      '2. Kiến nghị, đề xuất',
      'Đề nghị UBND tỉnh trả lời văn bản 45/TTr (chờ từ ngày 05/09/2017) về đề án của Phòng Nội vụ: Chưa duyệt.',
    ]);
  });

  it('says at the end of the year that nothing is to come', () => {
    const told = section('V.', { period: periodOf('2017'), day: '2017-12-31', today: '2018-01-05' });
    expect(told.slice(0, 2)).toEqual([
      '1. Nhiệm vụ kỳ tới',
      'Kế hoạch không có nhiệm vụ nào đến hạn sau ngày 31/12/2017.',
    ]);
  });

  it('keeps every row of a plan of 5,000', () => {
    const tasks = Array.from({ length: 5_000 }, (_, place) =>
      aReportTask({ taskId: `t${place}`, leadName: `Xã số ${place % 102}`, overdue: true }),
    );
    const paper = writeReport(aReport({ tasks }));
    expect(sectionOf(paper, 'I.')).toContain('Cộng | 5000 | 0 | 0 | 5000');
    expect(sectionOf(paper, 'III.').filter((line) => line.includes('Chưa nộp'))).toHaveLength(5_000);
  });
});
