import { describe, expect, it } from '@jest/globals';
import { FINDING_CODES, WAY_CODES } from '@tctp/domain';
import type { FindingCode } from '@tctp/domain';
import { findingWords } from './finding-words';
import { placeWords, placesWords, speakFinding, speakWay } from './speak-finding';

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const words = findingWords[language];
  it('has words for every code, and none left over', () => {
    expect(Object.keys(words.finding).sort()).toEqual([...FINDING_CODES].sort());
    expect(Object.keys(words.way).sort()).toEqual([...WAY_CODES].sort());
  });
  it('names the same params as the other language', () => {
    const named = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    for (const code of FINDING_CODES)
      expect(named(words.finding[code].join())).toEqual(named(findingWords.vi.finding[code].join()));
    for (const code of WAY_CODES) expect(named(words.way[code])).toEqual(named(findingWords.vi.way[code]));
  });
});

it('speaks days, points and codes', () => {
  const sum = { level: 'total', subject: '', sum: '87.65', stated: '87.6' };
  const of = { code: 'sum-contradicts', read: '', assumed: null, params: sum } as const;
  expect(speakFinding(of, 'vi').seen).toBe('Tổng điểm: tính được 87,65, ghi 87,6.');
  const passed = {
    code: 'deadline-passed',
    read: '',
    assumed: null,
    params: { day: '2016-12-31', issuedOn: '2017-08-28' },
  } as const;
  expect(speakFinding(passed, 'en').seen).toBe('Ended 31/12/2016; the plan was issued 28/08/2017.');
  const assumed = (code: FindingCode, words: string) =>
    speakFinding({ code, read: '', assumed: words, params: {} }, 'vi').assumed;
  expect(assumed('cycles-passed', '2017-03-09, 2017-06-09')).toBe('09/03/2017, 09/06/2017');
  expect(assumed('column-misnamed', 'component')).toBe(findingWords.vi.column.component);
  expect(assumed('rest-not-itemised', '17.5')).toBe('17,5');
  expect(assumed('number-contradicts', '119/KH-UBND')).toBe('119/KH-UBND');
  expect(speakWay({ code: 'keep-assumed', params: {} }, 'vi', 'result-missing')).toBe(
    'Không có kết quả năm trước',
  );
  const codes = Array.from({ length: 10 }, (_, at) => `1.1.${at + 1}`).join(', ');
  const unknown = {
    code: 'maximum-unknown',
    read: codes,
    assumed: null,
    params: { codes, count: 10 },
  } as const;
  expect(speakFinding(unknown, 'vi').seen).toMatch(/1\.1\.8 và 2 mã khác\.$/);
  const keep = { code: 'keep-both', params: { code: '3.2', other: '3.2.1' } } as const;
  expect(speakWay(keep, 'vi', 'component-contradicts-narrative')).toBe('Là hai tiêu chí khác nhau');
  expect(speakWay(keep, 'vi', 'same-component-two-leads')).toBe('Giữ cả hai');
});

it('says where something stands', () => {
  expect(placeWords({ sheet: 'Phụ lục', row: 5, column: 3 }, 'vi')).toBe('Trang tính “Phụ lục”, ô C5');
  expect(placeWords({ table: 2, row: 4 }, 'vi')).toBe('Bảng 2, dòng 4');
  expect(placeWords({ page: 3, line: 12 }, 'vi')).toBe('Trang 3, dòng 12');
  expect(placeWords({ line: 87, paragraph: 40 }, 'en')).toBe('Line 87');
  const rows = [2, 4, 9].map((row) => ({ table: 1, row, column: 3 }));
  expect(placesWords([{ line: 3 }, ...rows, { table: 2, row: 1 }], 'vi')).toBe(
    'Dòng 3; Bảng 1, dòng 2, 4, 9; Bảng 2, dòng 1',
  );
  expect(placeWords({}, 'vi')).toBe('');
});
