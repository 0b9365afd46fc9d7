import { describe, expect, it } from '@jest/globals';
import { parseDeadline } from './parse-deadline';
import { readAs } from './reading.fixture';

const parse = (text: string) => parseDeadline(text, { planYear: 2017 });
const codes = (text: string) => parse(text).findings.map((one) => `${one.severity} ${one.code}`);

describe('nothing and everything', () => {
  it.each(['', '   ', '-', '–', '—', '...', '…', '\n•\n', 'Không có', 'khong co.'])(
    '%j states no deadline',
    (text) => {
      expect(parse(text)).toEqual({ expression: { kind: 'none', text: text.trim() }, findings: [] });
    },
  );

  it.each([
    'Thường xuyên',
    'THUONG XUYEN.',
    '(thực hiện thường xuyên)',
    'Thường xuyên trong năm',
    'Thường xuyên cả năm',
  ])('"%s" goes on all the time', (text) => {
    expect(parse(text)).toEqual({ expression: { kind: 'ongoing', text }, findings: [] });
  });

  it.each([
    ['Thường xuyên; báo cáo trước 15/12/2017', 'thường xuyên; báo cáo trước ngày 15/12/2017'],
    [
      'Thường xuyên, liên tục. Gửi báo cáo trước ngày 15/12/2017.',
      'thường xuyên; báo cáo trước ngày 15/12/2017',
    ],
    [
      'Thường xuyên, báo cáo quý trước ngày 10 của tháng cuối quý; báo cáo năm trước 15/11',
      'thường xuyên; báo cáo hằng quý trước ngày 10 của tháng cuối quý; hằng năm trước ngày 15/11',
    ],
  ])('may go on all the time and be reported on a day: %s', (text, expected) => {
    expect(readAs(text)).toEqual([expected]);
  });

  it('keeps the words of the report apart, and asks about them as about any', () => {
    expect(parse('Thường xuyên; báo cáo trước 15/12').expression).toEqual({
      kind: 'ongoing',
      report: { kind: 'date', bound: 'before', on: '2017-12-15', text: 'trước 15/12' },
      text: 'Thường xuyên; báo cáo trước 15/12',
    });
    expect(codes('Thường xuyên; báo cáo trước 15/12')).toEqual(['info year-from-plan']);
    expect(codes('Thường xuyên; báo cáo trước 31/11')).toEqual(['blocking no-such-day']);
  });

  it('says that words without any time are no deadline', () => {
    expect(readAs('Hoàn thành')).toEqual(['null', 'blocking unreadable: Hoàn thành']);
    expect(readAs('Theo quy định')).toEqual(['null', 'blocking unreadable: Theo quy định']);
  });
});
