import { describe, expect, it } from '@jest/globals';
import { narrativeOf } from './narrative.fixture';

const PAPER = `
KẾ HOẠCH
Cải thiện chỉ số CCHC năm 2017
I. Mục đích, yêu cầu
- Giữ vững các tiêu chí đã đạt điểm.
II. Kết quả
1. Chỉ đạo điều hành (36 điểm): thẩm định đạt 33 điểm, mất 3 điểm
+ TCTP 1.5.3 (2đ): Sáng kiến
Chưa có. Mất 2 điểm
Tổng điểm của huyện là 87,65 điểm.
(Có bảng phân công kèm theo)
III. Giải pháp
Các cơ quan tập trung làm tốt các việc sau đây, theo đúng phân công của huyện và hướng dẫn của tỉnh:
3.1. Chỉ đạo điều hành
- **Về sáng kiến:** Mỗi phòng nộp một sáng kiến về Phòng Nội vụ trước ngày 10/10/2017.
Sáng kiến được cập nhật khi có (thực hiện thường xuyên).
- Các xã niêm yết đầy đủ thủ tục.
3.2. Hiện đại hóa
TCTP 7.1.5 (3đ): Dịch vụ công trực tuyến
Xong chậm nhất trong tháng 12 năm 2017.
- Tại tiêu chí thành phần 5.2: Phòng Nội vụ trình lại đề án.
Các phòng báo cáo ngay vướng mắc trong quá trình thực hiện. /. abc
Nơi nhận:
- Các phòng;
CHỦ TỊCH
PHỤ LỤC
4. Việc ở phụ lục`;

const remarksOf = (text: string, planYear: number | null = 2017) =>
  narrativeOf(text, planYear).remarks.map(
    ({ about, text: words, code, deadlines }) =>
      `${about} | ${words} | ${code ?? '-'} | ${deadlines.map((one) => one.words).join('; ')}`,
  );

describe('what a narrative asks for', () => {
  it('stands under a heading, or a few words before a colon, with its component and its deadline', () => {
    expect(remarksOf(PAPER)).toEqual([
      'Giải pháp | Các cơ quan tập trung làm tốt các việc sau đây, theo đúng phân công của huyện và hướng dẫn của tỉnh: | - | ',
      'Về sáng kiến | Mỗi phòng nộp một sáng kiến về Phòng Nội vụ trước ngày 10/10/2017. | - | trước ngày 10/10/2017',
      'Về sáng kiến | Sáng kiến được cập nhật khi có (thực hiện thường xuyên). | - | thường xuyên',
      'Chỉ đạo điều hành | Các xã niêm yết đầy đủ thủ tục. | - | ',
      'Hiện đại hóa | Xong chậm nhất trong tháng 12 năm 2017. | 7.1.5 | chậm nhất trong tháng 12 năm 2017',
      'Hiện đại hóa | Tại tiêu chí thành phần 5.2: Phòng Nội vụ trình lại đề án. | 5.2 | ',
      'Giải pháp | Các phòng báo cáo ngay vướng mắc trong quá trình thực hiện. | - | ',
    ]);
  });

  it('has no deadlines where the year of the plan is unknown', () => {
    expect(narrativeOf(PAPER, null).remarks.flatMap(({ deadlines }) => deadlines)).toEqual([]);
  });

  it('needs no result before it', () => {
    expect(
      remarksOf(
        'I. Mục tiêu, yêu cầu\nNâng cao chỉ số.\nII. Nhiệm vụ\n1. Giao Phòng Tư pháp rà soát văn bản, báo cáo huyện trước ngày 15/11/2017.',
      ),
    ).toEqual([
      'Nhiệm vụ | Giao Phòng Tư pháp rà soát văn bản, báo cáo huyện trước ngày 15/11/2017. | - | trước ngày 15/11/2017',
    ]);
  });

  it('is told from the components of a result that has no fields', () => {
    const reading = narrativeOf(
      [
        'I. Kết quả',
        'Tổng điểm của huyện đạt 82,5 điểm, xếp thứ 3/9.',
        'II. Nhiệm vụ',
        'TCTP 7.1.5 (3đ): Dịch vụ công trực tuyến',
        'Phòng Văn hóa mở hai dịch vụ; đơn vị nộp chậm sẽ bị trừ 0,5 điểm.',
        '1. Giao Phòng Nội vụ đôn đốc các xã, thị trấn',
        '2. Văn phòng',
        'Bố trí kinh phí.',
        '3. Các xã tự kiểm tra',
      ].join('\n'),
    );
    expect(reading.fields).toEqual([]);
    expect(reading.outline.map(({ value }) => value)).toEqual(['I', 'II', '1', '2', '3']);
    expect(reading.remarks.map(({ about, text, code }) => `${about} | ${text} | ${code ?? '-'}`)).toEqual([
      'Nhiệm vụ | Phòng Văn hóa mở hai dịch vụ; đơn vị nộp chậm sẽ bị trừ 0,5 điểm. | 7.1.5',
      'Nhiệm vụ | Giao Phòng Nội vụ đôn đốc các xã, thị trấn | -',
      'Văn phòng | Bố trí kinh phí. | -',
      'Nhiệm vụ | Các xã tự kiểm tra | -',
    ]);
  });

  it('may come field by field', () => {
    const reading = narrativeOf(
      [
        'II. Kết quả và giải pháp',
        '1. Chỉ đạo điều hành (36 điểm): đạt 33 điểm',
        '+ TCTP 1.5.3 (2đ): Sáng kiến',
        'Đạt từ 50% trở lên theo yêu cầu: 1 điểm',
        'Giải pháp: Mỗi phòng nộp một sáng kiến.',
        '2. Tài chính công (3 điểm): đạt 2 điểm',
        'Giải pháp khắc phục:',
        'Phòng Tài chính giao tự chủ.',
      ].join('\n'),
    );
    expect(reading.fields.map(({ title }) => title)).toEqual(['Chỉ đạo điều hành', 'Tài chính công']);
    expect(reading.remarks.map(({ about, text }) => `${about} | ${text}`)).toEqual([
      'Giải pháp | Mỗi phòng nộp một sáng kiến.',
      'Giải pháp khắc phục | Phòng Tài chính giao tự chủ.',
    ]);
  });
});

describe('the numbers of headings', () => {
  const outlineOf = (...lines: string[]) => narrativeOf(lines.join('\n')).outline.map(({ value }) => value);

  it('are those of titles, and of sentences that go on counting', () => {
    expect(narrativeOf(PAPER).outline.map(({ value }) => value)).toEqual([
      'I',
      'II',
      '1',
      'III',
      '3.1',
      '3.2',
    ]);
    expect(
      outlineOf(
        'A. KẾT QUẢ',
        'PHẦN I. TÌNH HÌNH',
        '1. Kết quả',
        '2. Giao Phòng Nội vụ báo cáo trước ngày 15/11/2017; gửi Sở.',
        '3/ Kinh phí',
        'II - NHIỆM VỤ',
        '2.1 Việc chung',
        'IX. Khác',
      ),
    ).toEqual(['A', 'I', '1', '2', '3', 'II', '2.1', 'IX']);
  });

  it.each([
    '28.8 là ngày ban hành',
    '14 Xã, thị trấn',
    '7. Giao Phòng Nội vụ báo cáo trước ngày 15/11/2017; gửi Sở Nội vụ. Các xã thực hiện.',
    'TCTP 1.5.3 Sáng kiến',
    '12/KH-UBND',
    '0.5 Điểm',
    'I hope',
    'Văn bản II. Mục',
  ])('are none in "%s"', (line) => expect(outlineOf(line)).toEqual([]));
});
