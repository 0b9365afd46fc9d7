import { expect, it } from '@jest/globals';
import { fieldsOf, figures, narrativeOf } from './narrative.fixture';

/** A made-up district of another province and year, in other words and another order. */
const PAPER = `ỦY BAN NHÂN DÂN
HUYỆN MAI LĨNH
KẾ HOẠCH
Khắc phục hạn chế, nâng cao Chỉ số cải cách hành chính huyện Mai Lĩnh năm 2021
Căn cứ kết quả chỉ số CCHC năm 2020; huyện đạt 82,46/100 điểm, xếp thứ 7/10 huyện, thành phố, xếp loại Khá.
A. KẾT QUẢ NĂM 2020
I. KẾT QUẢ CHUNG
1. Tổng điểm đạt 82,46/100 điểm (điểm thẩm định 58,96/70 điểm; điều tra xã hội học 23,5/30 điểm), giảm 1,2 điểm so với năm 2019.
II. CÁC LĨNH VỰC BỊ TRỪ ĐIỂM
1. Công tác chỉ đạo, điều hành: đạt 8,5/10 điểm, bị trừ 1,5 điểm
- Tiêu chí 1.2. Chế độ báo cáo định kỳ (tối đa 1,0 điểm): đạt 0,5 điểm. Gửi báo cáo quý II chậm 05 ngày.
- Tiêu chí 1.6. Sáng kiến CCHC (tối đa 2 điểm): đạt 1 điểm
Nguyên nhân: chỉ có 01 sáng kiến.
2. Cải cách thủ tục hành chính (điểm tối đa 14 điểm; điểm đạt 13 điểm)
- Tiêu chí thành phần 3.3.1 (2 điểm): Tỷ lệ hồ sơ trễ hạn dưới 5%, bị trừ 1 điểm.
B. NHIỆM VỤ, GIẢI PHÁP NĂM 2021
I. Nhiệm vụ cụ thể
1. Công tác chỉ đạo, điều hành (phấn đấu 10/10 điểm)
a) Phòng Nội vụ: Gửi báo cáo đúng hạn, trước ngày 10/12/2021.
b) Các xã, thị trấn: Mỗi đơn vị có ít nhất 01 sáng kiến.
2. Cải cách thủ tục hành chính
- Bộ phận Một cửa khắc phục tiêu chí thành phần 3.3.1.
II. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Nội vụ theo dõi, đôn đốc, tổng hợp báo cáo UBND huyện.
2. Thủ trưởng các phòng, ban chịu trách nhiệm trước Chủ tịch UBND huyện.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH`;

it('reads a plan of another district', () => {
  const reading = narrativeOf(PAPER, 2021);
  const { year, evidence, survey, total, rank, ranked, grade } = reading.result;
  expect(fieldsOf(reading)).toEqual([
    'f1 [1] Công tác chỉ đạo, điều hành 10/8.5/1.5',
    '  n1 1.2 Chế độ báo cáo định kỳ 1/0.5/?',
    '  n2 1.6 Sáng kiến CCHC 2/1/?',
    'f2 [3] Cải cách thủ tục hành chính 14/13/?',
    '  n3 3.3.1 Tỷ lệ hồ sơ trễ hạn dưới 5% 2/?/1',
  ]);
  expect([evidence, survey, total].map(figures)).toEqual(['70/58.96/?', '30/23.5/?', '100/82.46/?']);
  expect([year, rank, ranked, grade].map((one) => one?.value)).toEqual([2020, 7, 10, 'Khá']);
  expect(reading.outline.map(({ value }) => value).join(' ')).toBe('A I 1 II 1 2 B I 1 2 II 1 2');
  expect(
    reading.remarks.map(({ about, code, place }) => `${place.line ?? 0} ${about} ${code ?? '-'}`),
  ).toEqual([
    '19 Phòng Nội vụ -',
    '20 Các xã, thị trấn -',
    '22 Cải cách thủ tục hành chính 3.3.1',
    '24 TỔ CHỨC THỰC HIỆN -',
    '25 TỔ CHỨC THỰC HIỆN -',
  ]);
});
