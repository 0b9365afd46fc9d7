import { describe, expect, it } from '@jest/globals';
import type { Paper } from '@tctp/domain';
import { checkDraft } from '../check-draft';
import type { DraftContext } from '../draft';
import { draftOf } from '../draft-of';
import type { PlanParts, RowWords } from '../../../../test/support/plan-paper';
import { across, HEAD, planPaper, ROWS, tinhBienContext } from '../../../../test/support/plan-paper';
import type { PlanReading } from '../plan-reading';
import { tinhBienReading } from '../tinh-bien.fixture';
import { readPlan } from './read-plan';

const findingsIn = (reading: PlanReading, context: DraftContext = tinhBienContext) =>
  checkDraft(reading, draftOf(reading, [], context), context)
    .map(({ severity, key, rowIds }) => `${severity} ${key} ${rowIds.join(' ')}`.trim())
    .sort();
const findingsOf = (paper: Paper, context?: DraftContext) => findingsIn(readPlan(paper), context);
const asSigned = findingsOf(planPaper());

/** How the findings of a changed paper differ from those of the paper as it was signed. */
function changed(change: (parts: PlanParts) => PlanParts, context?: DraftContext) {
  const found = findingsOf(planPaper(change), context);
  return {
    more: found.filter((one) => !asSigned.includes(one)),
    fewer: asSigned.filter((one) => !found.includes(one)),
  };
}

const inRows = (change: (row: RowWords, at: number) => RowWords) => (parts: PlanParts) => ({
  ...parts,
  pages: parts.pages.map((rows) => rows.map(change)),
});
const inWords =
  (...changes: readonly (readonly [string, string])[]) =>
  (parts: PlanParts): PlanParts => {
    const swap = (text: string) => changes.reduce((words, [was, now]) => words.replaceAll(was, now), text);
    return {
      narrative: parts.narrative.map(swap),
      title: parts.title.map(swap),
      pages: parts.pages.map((rows) =>
        rows.map((row) =>
          row.map((cell) =>
            typeof cell === 'string' ? swap(cell) : cell === null ? null : { ...cell, text: swap(cell.text) },
          ),
        ),
      ),
    };
  };

/** The annex with its columns chosen anew: each of a row's six cells by its place, or words of its own. */
const laidOut =
  (head: readonly RowWords[], choose: (words: readonly string[], lead: string, at: number) => RowWords) =>
  (parts: PlanParts): PlanParts => ({
    ...parts,
    pages: [[...head, ...ROWS.map(({ words, lead }, at) => choose(words, lead, at))]],
  });

/** How many rows from this one on have the same lead; 0 below the first of them. */
function leadRows(at: number): number {
  const lead = ROWS[at]?.lead;
  if (at > 0 && ROWS[at - 1]?.lead === lead) return 0;
  const end = ROWS.findIndex((row, index) => index > at && row.lead !== lead);
  return (end < 0 ? ROWS.length : end) - at;
}

/** What only sections and repeated heads give. */
const OF_SECTIONS = [
  'note column-misnamed:CƠ QUAN THỰC HIỆN',
  'note head-repeated',
  'note lead-from-section',
  'note stray-words:s3:ĐTXHH r08 r09 r10 r11',
  'warning section-cut-off:s5 r13 r14',
];

describe('a plan read from its paper', () => {
  it('gives every finding of the plan of 2017', () => {
    expect(asSigned).toEqual(findingsIn(tinhBienReading()));
  });

  it.each<[string, (parts: PlanParts) => PlanParts, { more: string[]; fewer: string[] }]>([
    [
      'columns in another order',
      inRows((row) => (row[1] === null ? row : [5, 2, 0, 1, 4, 3].map((at) => row[at] ?? null))),
      { more: [], fewer: [] },
    ],
    [
      'leads in a column of their own, merged over their rows',
      laidOut(
        [['TT', 'Đơn vị chủ trì', 'TCTP', 'Phối hợp', 'Kết quả', 'Yêu cầu', 'Thời hạn']],
        ([number = '', ...words], lead, at) => [
          number,
          leadRows(at) === 0 ? null : { text: lead, rows: leadRows(at) },
          ...words,
        ],
      ),
      { more: [], fewer: OF_SECTIONS },
    ],
    [
      'a head of two rows and one that counts the columns, codes apart from titles, fields between the rows',
      laidOut(
        [
          [
            { text: 'STT', rows: 2 },
            { text: 'Mã', rows: 2 },
            { text: 'Nội dung', rows: 2 },
            { text: 'Cơ quan thực hiện', columns: 2 },
            null,
            { text: 'Sản phẩm', rows: 2 },
            { text: 'Yêu cầu', rows: 2 },
            { text: 'Thời hạn', rows: 2 },
          ],
          [null, null, null, 'Chủ trì', 'Phối hợp', null, null, null],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
          across('I. Công tác chỉ đạo, điều hành', 8),
        ],
        ([number = '', component = '', coordinators = '', ...words], lead) => {
          const [, code = '', title = ''] = /^TCTP ([\d. ]+?) (\D.*)$/u.exec(component) ?? [];
          return [number, code, title, lead, coordinators, ...words];
        },
      ),
      { more: [], fewer: OF_SECTIONS },
    ],
    [
      'another year throughout: its Sundays are others',
      inWords(['2017', '2019'], ['2016', '2018']),
      {
        more: ['r03', 'r04', 'r05', 'r06', 'r07', 'r08', 'r10'].map((row) => `note day-off:${row} ${row}`),
        fewer: ['note day-off:r02 r02'],
      },
    ],
    [
      'another year, but old days left in the annex',
      inWords(['năm 2017', 'năm 2019'], ['năm 2016', 'năm 2018']),
      {
        more: [
          'note cutoff-passed:r01 r01',
          ...['r03', 'r04', 'r05', 'r06', 'r07', 'r08', 'r09', 'r10'].flatMap((row) => [
            `note deadline-assumed:${row}:year-outside-plan ${row}`,
            `warning deadline-passed:${row} ${row}`,
          ]),
        ].sort(),
        fewer: ['note day-off:r02 r02'],
      },
    ],
    [
      'no head at all',
      (parts) => ({ ...parts, pages: parts.pages.map((rows) => rows.filter((row) => row !== HEAD)) }),
      {
        more: ['note head-missing'],
        fewer: ['note column-misnamed:CƠ QUAN THỰC HIỆN', 'note head-repeated'],
      },
    ],
    [
      'all pages in one table',
      (parts) => ({ ...parts, pages: [parts.pages.flat()] }),
      { more: [], fewer: [] },
    ],
    [
      'a head on the first page only',
      (parts) => ({
        ...parts,
        pages: parts.pages.map((rows, at) => rows.filter((row) => at === 0 || row !== HEAD)),
      }),
      { more: [], fewer: ['note head-repeated'] },
    ],
    [
      'lines, bullets, semicolons and commas between coordinators',
      inRows((row) =>
        row.map((cell, at) =>
          at === 2 && typeof cell === 'string' && row !== HEAD
            ? cell.replaceAll(', UBND', '\n- UBND').replace(', các', ' ; các')
            : cell,
        ),
      ),
      {
        more: ['note separators-mixed r01 r02 r03 r04 r05 r06 r07 r08 r09 r10 r11 r13 r14'],
        fewer: ['note separators-mixed r13 r14'],
      },
    ],
    [
      'sums that do not come out, at each level',
      inWords(
        ['(tối đa 4 điểm): thẩm định 3.5', '(tối đa 4 điểm): thẩm định 3.7'],
        ['thẩm định còn 63 điểm', 'thẩm định còn 64 điểm'],
      ),
      {
        more: [
          'warning sum-contradicts:evidence:',
          'warning sum-contradicts:field:f2',
          'warning sum-contradicts:total',
        ],
        fewer: ['note rest-not-itemised'],
      },
    ],
    [
      'another district, its units unknown here',
      inWords(
        ['Tịnh Biên', 'Tri Sơn'],
        ['Tỉnh Biên', 'Tri Sơn'],
        ['PHÒNG TƯ PHÁP', 'PHÒNG DÂN TỘC'],
        ['14 xã', '9 xã'],
      ),
      {
        more: [
          'blocking authority-unknown',
          'blocking lead-unknown:phong dan toc r08 r09 r10 r11',
          'note group-incomplete:ubnd 9 xa thi tran r01 r02 r03 r04 r05 r06 r07 r08 r09 r10 r11 r13 r14',
        ],
        fewer: [
          'note group-expanded:ubnd 14 xa thi tran r01 r02 r03 r04 r05 r06 r07 r08 r09 r10 r11 r13 r14',
          'note name-spelt-twice:tinh bien',
        ],
      },
    ],
    [
      'a row cut by a page break, a sum and a signature below the rows',
      (parts) => ({
        ...parts,
        pages: parts.pages.map((rows, at) => [
          ...rows.slice(0, 1),
          ...(at === 1 ? [['', '', '', 'và biên bản', '', '']] : []),
          ...rows.slice(1),
          ...(at === 2 ? [['', 'Tổng cộng', '', '13', '', ''], across('CHỦ TỊCH')] : []),
        ]),
      }),
      {
        more: ['note text-normalised:r06:title:và biên bản r06', 'warning row-unread:CHỦ TỊCH'],
        fewer: ['note deliverable-twice:ke hoach tuyen truyen cchc va bao cao cchc dinh ky r05 r06'],
      },
    ],
  ])('%s', (_what, change, difference) => {
    expect(changed(change)).toEqual(difference);
  });

  it('without its narrative is an annex alone, and nobody says whose it is', () => {
    const { more } = changed((parts) => ({ ...parts, narrative: parts.narrative.slice(0, 4) }));
    expect(more.filter((one) => one.startsWith('blocking'))).toEqual(['blocking authority-unknown']);
    expect(more).toContain('warning result-missing');
  });
});
