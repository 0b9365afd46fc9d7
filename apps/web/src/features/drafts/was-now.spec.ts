import { describe, expect, it } from '@jest/globals';
import { wasNow } from './was-now';

describe('beside the sentence of a finding', () => {
  it('its own words are not said again', () => {
    expect(wasNow('CCH', 'CCHC', '“CCH” có lẽ là “CCHC” (viết 16 lần).')).toEqual({
      read: null,
      assumed: null,
    });
    expect(wasNow('Phòng A', 'PHÒNG A', 'Một đầu mục.')).toEqual({ read: 'Phòng A', assumed: null });
  });

  it('of two that contradict, the one that holds meanwhile is said', () => {
    const sentence = 'Văn bản ghi cả 119/KH-UBND và 419/KH-UBND.';
    expect(wasNow('119 /KH-UBND / 419/KH-UBND', '119/KH-UBND', sentence)).toEqual({
      read: null,
      assumed: '119/KH-UBND',
    });
    expect(
      wasNow(
        'TCTP 3.2 Công bố / 3.2.1 Niêm yết',
        null,
        'Kế hoạch: 3.2 “Công bố”; phụ lục: 3.2.1 “Niêm yết”.',
      ),
    ).toEqual({
      read: null,
      assumed: null,
    });
  });

  it('what the sentence leaves out is shown', () => {
    expect(wasNow('Trước ngày 10', '09/03/2017', '2 kỳ hết hạn: quý I.')).toEqual({
      read: 'Trước ngày 10',
      assumed: '09/03/2017',
    });
  });
});
