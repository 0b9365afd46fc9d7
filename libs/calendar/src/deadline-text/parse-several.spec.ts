import { describe, expect, it } from '@jest/globals';
import { parseDeadline } from './parse-deadline';
import { readAs } from './reading.fixture';

const parse = (text: string) => parseDeadline(text, { planYear: 2017 });

describe('several deadlines', () => {
  it.each([
    ['Quý II và IV năm 2017', 'trong quý II năm 2017; trong quý IV năm 2017'],
    ['quý II/2017, quý IV/2017', 'trong quý II năm 2017; trong quý IV năm 2017'],
    ['trước tháng 6 và 12/2017', 'trước tháng 06/2017; trước tháng 12/2017'],
    ['trước ngày 15/6/2017 và 15/12/2017', 'trước ngày 15/06/2017; trước ngày 15/12/2017'],
    ['Trước ngày 15/6/2017;\n- trong quý IV năm 2017', 'trước ngày 15/06/2017; trong quý IV năm 2017'],
    [
      'ngày 10 các tháng 3, 6, 9, 12 năm 2017',
      [3, 6, 9, 12].map((month) => `chậm nhất ngày 10/${String(month).padStart(2, '0')}/2017`).join('; '),
    ],
    ['trước ngày 05 của các tháng 6 và 12/2017', 'trước ngày 05/06/2017; trước ngày 05/12/2017'],
    ['các tháng 6 và 12/2017', 'trong tháng 06/2017; trong tháng 12/2017'],
    ['trong các quý II, IV năm 2017', 'trong quý II năm 2017; trong quý IV năm 2017'],
    ['Quý I, II, III năm 2017', 'trong quý I năm 2017; trong quý II năm 2017; trong quý III năm 2017'],
  ])('are read from "%s"', (text, expected) => {
    expect(readAs(text)).toEqual([expected]);
  });

  it('keep their own words', () => {
    const { expression } = parse(' Quý II và quý IV ');
    expect(expression).toEqual({
      kind: 'several',
      of: [
        { kind: 'quarter', bound: 'in', year: 2017, quarter: 2, text: 'Quý II' },
        { kind: 'quarter', bound: 'in', year: 2017, quarter: 4, text: 'quý IV' },
      ],
      text: 'Quý II và quý IV',
    });
    const codes = parse('Quý II và quý IV').findings.map((one) => one.code);
    expect(codes).toEqual(['year-from-plan', 'year-from-plan']);
  });

  it('do not share a bound when they are of different kinds', () => {
    expect(readAs('Trước ngày 15/6/2017 và quý IV/2017')[0]).toBe(
      'trước ngày 15/06/2017; trong quý IV năm 2017',
    );
    expect(readAs('Trước tháng 6/2017 và quý IV/2017')[0]).toBe('trước tháng 06/2017; trong quý IV năm 2017');
  });

  it('do not repeat a day for months that may not share it', () => {
    expect(readAs('ngày 10 tháng 3, 6 năm 2017')[0]).toBe('null');
    expect(readAs('ngày 10 các tháng 3-6')[0]).toBe('null');
    expect(readAs('ngày 31 các tháng 3, 6 năm 2017')[0]).toBe('null');
  });

  it('are parted by bullets but not by a dash between them, which might mean a span', () => {
    expect(readAs('- quý II/2017;\n- quý IV/2017 -')).toEqual([
      'trong quý II năm 2017; trong quý IV năm 2017',
    ]);
    expect(readAs('quý II/2017 - quý IV/2017')[0]).toBe('null');
  });

  it('do not share a year across sentences', () => {
    expect(readAs('quý II; quý IV năm 2018')[0]).toBe('trong quý II năm 2017; trong quý IV năm 2018');
    expect(readAs('quý II và quý IV năm 2018')[0]).toBe('trong quý II năm 2018; trong quý IV năm 2018');
  });

  it('count once when written twice', () => {
    expect(readAs('Quý II/2017; quý 2 năm 2017')).toEqual([
      'trong quý II năm 2017',
      'info stated-twice: quý 2 năm 2017',
    ]);
    expect(readAs('Thường xuyên, liên tục')).toEqual(['thường xuyên']);
  });

  it.each([
    ['Trong tháng 01/2017, trước tháng 01/2017'],
    ['Trong tháng 01/2017; trước tháng 01/2017'],
    ['Trước ngày 01/12/2017 trước ngày 15/12/2017'],
    ['Thường xuyên, trước ngày 01/12/2017'],
    ['trước ngày 15/6/2017, quý IV/2017'],
    ['Trong tháng 11/2017 (trước ngày 15/11/2017'],
    ['trước ngày 31/12/2017; hằng tháng trước ngày 25'],
    ['không ghi thời hạn; thường xuyên'],
    ['Không có; trước ngày 15/12/2017'],
    ['Thường xuyên; trước ngày 15/12/2017'],
    ['Thường xuyên báo cáo trước ngày 15/12/2017'],
  ])('contradict each other: %s', (text) => {
    expect(readAs(text)).toEqual(['null', `blocking two-deadlines-contradict: ${text}`]);
  });
});
