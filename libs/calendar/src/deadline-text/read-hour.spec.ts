import { describe, expect, it } from '@jest/globals';
import { parseDeadline } from './parse-deadline';
import { readAs } from './reading.fixture';

const parse = (text: string) => parseDeadline(text, { planYear: 2017 });
const codes = (text: string) => parse(text).findings.map((one) => `${one.severity} ${one.code}`);

describe('an hour of the day', () => {
  it.each([
    '17h00 ngày 30/11/2017',
    'trước 17h00 ngày 30/11/2017',
    'Trước 17 giờ, ngày 30/11/2017',
    'chậm nhất 17 giờ 30 phút ngày 30/11/2017',
    '17:00 30/11/2017',
    '17h 30/11/2017',
    'truoc 17g00 ngay 30/11/2017',
  ])('holds to the end of its day, and says that the hour is not kept: %s', (text) => {
    expect(readAs(text)).toEqual(['chậm nhất ngày 30/11/2017', `check hour-not-kept: ${text}`]);
  });

  it('says of every day that shares an hour that it is not kept', () => {
    expect(readAs('trước 17h00 ngày 15/6/2017 và 15/12/2017')).toEqual([
      'chậm nhất ngày 15/06/2017; chậm nhất ngày 15/12/2017',
      'check hour-not-kept: trước 17h00 ngày 15/6/2017',
      'check hour-not-kept: 15/12/2017',
    ]);
    expect(readAs('trước 17h00 ngày 25 hằng tháng')).toEqual([
      'hằng tháng chậm nhất ngày 25',
      'check hour-not-kept: trước 17h00 ngày 25 hằng tháng',
    ]);
  });

  it.each([
    '0h00 ngày 01/12/2017',
    '25h ngày 30/11/2017',
    '17h60 ngày 30/11/2017',
    '17h tháng 11/2017',
    '17h',
  ])('has no hour like that: %s', (text) => {
    expect(parse(text).expression).toBeNull();
    expect(codes(text)).toContain('blocking unreadable');
  });
});
