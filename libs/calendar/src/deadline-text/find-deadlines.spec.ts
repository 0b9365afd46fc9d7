import { describe, expect, it } from '@jest/globals';
import { findDeadlines } from './find-deadlines';
import { printDeadline } from './print-deadline';

const find = (text: string) =>
  findDeadlines(text, { planYear: 2017 }).map(
    (one) => `${one.words.normalize('NFC')} = ${printDeadline(one.expression, 'vi')}`,
  );

describe('deadlines inside a sentence', () => {
  it.each([
    ['Ban hành trong tháng 01', ['trong tháng 01 = trong tháng 01/2017']],
    ['Quý II năm 2017', ['Quý II năm 2017 = trong quý II năm 2017']],
    ['Dự kiến sẽ hoàn thành vào tháng 12 năm 2017.', ['vào tháng 12 năm 2017 = trong tháng 12/2017']],
    ['Các sáng kiến gửi về Phòng Nội vụ tổng hợp (thực hiện thường xuyên).', ['thường xuyên = thường xuyên']],
    [
      'Các phòng báo cáo quý trước ngày 10 của tháng cuối quý; báo cáo năm trước 15/11 về Sở Nội vụ',
      [
        'báo cáo quý trước ngày 10 của tháng cuối quý; báo cáo năm trước 15/11 = ' +
          'hằng quý trước ngày 10 của tháng cuối quý; hằng năm trước ngày 15/11',
      ],
    ],
    [
      'Kế hoạch ban hành trong quý I/2017; kết quả rà soát trước ngày 10/10/2017. Xong trước tháng 12/2017.',
      [
        'trong quý I/2017 = trong quý I năm 2017',
        'trước ngày 10/10/2017 = trước ngày 10/10/2017',
        'trước tháng 12/2017 = trước tháng 12/2017',
      ],
    ],
    [
      'Tổ chức hội nghị trong quý II và quý IV tại huyện',
      ['trong quý II và quý IV = trong quý II năm 2017; trong quý IV năm 2017'],
    ],
    [
      'Trường hợp chưa ban hành trong tháng 01, các phòng báo cáo trước ngày 15/02/2017',
      ['trước ngày 15/02/2017 = trước ngày 15/02/2017'],
    ],
    [
      'Thực hiện thường xuyên; báo cáo trước ngày 15/12/2017 về Phòng Nội vụ',
      ['thường xuyên; báo cáo trước ngày 15/12/2017 = thường xuyên; báo cáo trước ngày 15/12/2017'],
    ],
    [
      'Gửi Sở Nội vụ không muộn hơn ngày 15/12/2017',
      ['không muộn hơn ngày 15/12/2017 = chậm nhất ngày 15/12/2017'],
    ],
    ['Niêm yết danh sách đến hết năm 2017 tại xã', ['đến hết năm 2017 = trong năm 2017']],
  ])('are found in "%s"', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each([
    '',
    '-',
    'Hoàn thành 100% kế hoạch',
    'Kế hoạch số 419/KH-UBND ngày 28 tháng 8 năm 2017',
    'xếp hạng chỉ số CCHC năm 2016',
    'các nhiệm vụ trong năm 2017 của huyện',
    'xây dựng kế hoạch hằng năm của huyện',
    'cán bộ thường xuyên sử dụng thư điện tử',
    'Kết quả thực hiện từ ngày 01/01 đến ngày 31/12/2017',
    'Ban hành văn bản trước ngày 31/11/2017',
    'Ban hành văn bản trước hết quý II',
    'Tổ chức hội nghị trong quý II - III',
    'Báo cáo Sở trước ngày 10 của tháng cuối quý sau',
    'Nộp sơ kết trong tháng 01, trước tháng 01',
    'gửi Sở Nội vụ trước ngày 25',
    'gửi Sở Nội vụ kết quả quý III/2017; trước ngày 10/10/2017',
    'Theo quy định tại TCTP 7.1.5 (3đ)',
    'UBND huyện không ban hành trước ngày 15/01',
    'Các đơn vị chưa gửi báo cáo trước ngày 15/01 và 15/02',
    'Trước ngày 15/01 không ban hành văn bản',
    'Công tác kiểm tra chưa thường xuyên.',
    'Không có báo cáo trước ngày 15/01',
    'Không có đơn vị nào nộp báo cáo trước ngày 15/01',
    'Giải quyết TTHC phát sinh trước ngày 01/01/2017',
    'Rà soát văn bản đã ban hành trước ngày 01/01/2017',
    'Nếu hoàn thành trước ngày 15/6 thì được cộng điểm',
    'Văn bản hết hiệu lực trước ngày 01/01/2017',
    'Họp tại hội trường 14h00 ngày 30/11/2017',
    'kết quả cả năm của huyện',
    'Tổ chức hội nghị trong quý II và ba xã điểm',
    'Tổ chức hội nghị trong tháng 6 và 12 xã điểm',
    'Sơ kết 02 lần/năm',
  ])('are none in "%s"', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('stand where they are said to stand, composed or not', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const text = 'Kết quả rà soát trước ngày 10/10/2017, xếp loại trong tháng 12.'.normalize(form);
      const found = findDeadlines(text, { planYear: 2017 });
      expect(found).toHaveLength(2);
      for (const one of found) {
        expect(text.slice(one.start, one.end)).toBe(one.words);
        expect(one.expression.text).toBe(one.words);
      }
      expect(found.map((one) => one.findings.map(({ code }) => code))).toEqual([[], ['year-from-plan']]);
    }
  });

  it.each([
    'Rà soát văn bản ban hành trước ngày 01/01/2017 tại huyện',
    'Giao Phòng Nội vụ trước quý I/2017 và trước quý II/2017',
    'Giao Phòng Nội vụ trước tháng 01/2017',
    'Giao Phòng Nội vụ trước 6 tháng đầu năm 2017',
    'Giao Phòng Nội vụ trước năm 2017',
    'Giao Phòng Nội vụ trước ngày 15/6/2016',
  ])('are doubted where they end before the plan begins: %s', (text) => {
    const [one] = findDeadlines(text, { planYear: 2017 });
    expect(one?.findings).toMatchObject([{ code: 'year-outside-plan', severity: 'check' }]);
  });

  it('are not doubted for what another cell of the row tells', () => {
    expect(find('100% vấn đề đã được xử lý\tTrước ngày 10/10/2017')).toEqual([
      'Trước ngày 10/10/2017 = trước ngày 10/10/2017',
    ]);
  });

  it('end a span of time with its sentence', () => {
    expect(find('Từ ngày 01/6; nộp Sở trước ngày 10/10/2017')).toEqual([
      'trước ngày 10/10/2017 = trước ngày 10/10/2017',
    ]);
  });
});
