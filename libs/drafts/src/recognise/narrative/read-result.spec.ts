import { describe, expect, it } from '@jest/globals';
import { figures, narrativeOf } from './narrative.fixture';

const resultOf = (...lines: string[]) => narrativeOf(['I. Kết quả', ...lines].join('\n')).result;
const told = (...lines: string[]) => {
  const { evidence, survey, total } = resultOf(...lines);
  return [evidence, survey, total].map(figures).join(' ');
};

describe("last year's result", () => {
  it.each([
    [
      ['Tóm lại, tổng điểm tối đa là 70 điểm, qua thẩm định được 63 điểm, bị trừ 7 điểm.'],
      '70/63/7 ?/?/? ?/?/?',
    ],
    [['Điểm thẩm định 63/70 điểm; điểm điều tra xã hội học 24,65/30 điểm.'], '70/63/? 30/24.65/? ?/?/?'],
    [['Khảo sát xã hội học tối đa 30 điểm, huyện đạt 24.65 điểm.'], '?/?/? 30/24.65/? ?/?/?'],
    [['Điểm điều tra XHH: tối đa 30 điểm, đạt 24.65 điểm.'], '?/?/? 30/24.65/? ?/?/?'],
    [['Tổng điểm của huyện Tri Sơn là 87,65, xếp vào nhóm khá.'], '?/?/? ?/?/? ?/87.65/?'],
    [
      ['Tổng số điểm đạt được: 87,65/100 điểm, tăng 2,5 điểm so với năm 2015 (85,15 điểm).'],
      '?/?/? ?/?/? 100/87.65/?',
    ],
    [['Chỉ số CCHC của huyện đạt 87,65 điểm'], '?/?/? ?/?/? ?/87.65/?'],
    [
      [
        'Tổng điểm 87,65 điểm, trong đó điểm thẩm định là 63/70 điểm và điều tra xã hội học là 24,65/30 điểm.',
      ],
      '70/63/? 30/24.65/? ?/87.65/?',
    ],
    [['Phấn đấu tổng điểm đạt 90 điểm trở lên.'], '?/?/? ?/?/? ?/?/?'],
    [['Tổng số 14 xã đạt 100% chỉ tiêu.'], '?/?/? ?/?/? ?/?/?'],
  ])('%j', (lines, expected) => {
    expect(told(...lines)).toBe(expected);
  });

  it.each([
    ['Kết quả chỉ số năm 2016, huyện xếp hạng 8/11 huyện, thị xã.', 8, 11],
    ['Huyện xếp thứ 8 trên 11 đơn vị.', 8, 11],
    ['Huyện đứng vị trí thứ 08/11.', 8, 11],
    ['Huyện xếp hạng thứ 8 trong tổng số 11 huyện', 8, 11],
    ['Huyen xep hang 8/11 huyen', 8, 11],
    ['Huyện xếp hạng 8 toàn tỉnh', 8, null],
    ['Phấn đấu xếp hạng 5/11 huyện', null, null],
    ['Sắp xếp 8 phòng chuyên môn', null, null],
  ])('ranks: %s', (line, rank, ranked) => {
    const result = resultOf(line);
    expect([result.rank?.value ?? null, result.ranked?.value ?? null]).toEqual([rank, ranked]);
  });

  it.each([
    ['Tổng điểm đạt 87,65, thuộc nhóm điều hành khá của tỉnh.', 'nhóm điều hành khá'],
    ['Huyện xếp loại Khá.', 'Khá'],
    ['Huyện xếp loại: Trung bình năm 2016', 'Trung bình'],
  ])('grades: %s', (line, grade) => expect(resultOf(line).grade?.value).toBe(grade));

  it('is of the year before the plan, which is beside it', () => {
    const lines =
      'Kế hoạch nâng cao chỉ số năm 2017\nNăm 2016 huyện xếp hạng 8/11; năm 2017 tiếp tục cải thiện.';
    expect(narrativeOf(lines, 2017).result.year).toMatchObject({
      value: 2016,
      text: 'Năm 2016',
      place: { line: 2 },
    });
    expect(narrativeOf(lines, null).result.year?.value).toBe(2016);
    expect(narrativeOf('Căn cứ kết quả đánh giá chỉ số năm 2021 của tỉnh', 2022).result.year?.value).toBe(
      2021,
    );
    expect(narrativeOf('Nâng cao chỉ số năm 2022', 2022).result.year).toBeNull();
  });

  it('is not what the aims of a plan wish for', () => {
    expect(told('II. Mục tiêu', '- Tổng điểm đạt 92 điểm.')).toBe('?/?/? ?/?/? ?/?/?');
  });
});
