import { describe, expect, it } from '@jest/globals';
import type { ExportTable } from './export-table';
import { toCsv } from './to-csv';

type Row = readonly [text: string, points: string | null, day: string | null, count: number];

const table = (...rows: Row[]): ExportTable<Row> => ({
  fileName: 'Việc của tôi',
  list: 'tasks',
  columns: [
    { title: 'Việc', kind: 'text', value: ([text]) => text },
    { title: 'Có thể mất', kind: 'points', value: ([, points]) => points },
    { title: 'Hạn', kind: 'day', value: ([, , day]) => day },
    { title: 'Số tệp', kind: 'number', value: ([, , , count]) => count },
  ],
  rows,
});

describe('a table as CSV', () => {
  it('opens in a Vietnamese Excel: UTF-8 mark, semicolons, decimal commas, days of the papers', () => {
    expect(toCsv(table(['Sáng kiến', '87.65', '2017-11-30', 3]), 'vi')).toBe(
      '\uFEFFViệc;Có thể mất;Hạn;Số tệp\r\nSáng kiến;87,65;30/11/2017;3\r\n',
    );
  });

  it('opens in an English one', () => {
    expect(toCsv(table(['Initiatives, all', '87.65', '2017-11-30', 3]), 'en')).toContain(
      '"Initiatives, all",87.65,30/11/2017,3',
    );
  });

  it('leaves empty what is not known', () => {
    expect(toCsv(table(['Báo cáo', null, null, 0]), 'vi')).toContain('\r\nBáo cáo;;;0\r\n');
  });

  it('quotes what would break a line or a column', () => {
    expect(toCsv(table(['a;b', '-0.5', null, 0]), 'vi')).toContain('\r\n"a;b";-0,5;;0');
    expect(toCsv(table(['nói "có"\nvà xuống dòng', null, null, 0]), 'vi')).toContain(
      '"nói ""có""\nvà xuống dòng"',
    );
  });

  it.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("x";"y")'])(
    'never lets the text %j become a formula',
    (text) => {
      const [, line = ''] = toCsv(table([text, null, null, 0]), 'vi').split('\r\n');
      expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );
});
