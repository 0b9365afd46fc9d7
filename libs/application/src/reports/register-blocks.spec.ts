import { describe, expect, it } from '@jest/globals';
import { loadTinhBien2017 } from '@tctp/catalog';
import type { RegisterBody } from '@tctp/domain';
import type { RegisterBooks } from '@tctp/registers';
import type { ReportMatter } from '../papers/report/report-matter';
import { figureBlocks, openObstacles, openPetitions } from './register-blocks';

const { criteriaSet, calendar } = loadTinhBien2017();
const matter = { plan: { criteriaSet, calendar } } as unknown as ReportMatter;
const book = (...list: [string, string, RegisterBody?][]) => ({
  entries: list.map(([unitId, state, body = {}]) => ({ unitId, state, body, files: 0 })),
  closed: false,
  units: ['xa-01'],
  sequence: 1,
});
const items = (blocks: ReturnType<typeof figureBlocks>) =>
  blocks.flatMap((block) => (block.kind === 'items' ? block.items : []));

describe('what a report says of registers', () => {
  const books: RegisterBooks = {
    initiatives: book(['xa-01', 'recognised'], ['xa-02', 'declined']),
    inspections: book(['xa-01', 'concluded'], ['xa-02', 'planned']),
    complaints: book(['xa-01', 'checking']),
    obstacles: book(
      ['xa-01', 'reported', { title: 'Thiếu máy quét', answerBy: '2017-09-05' }],
      ['xa-02', 'solved'],
    ),
    petitions: book([
      'noi-vu',
      'sent',
      { title: 'Phê duyệt đề án', component: '5.2', addressee: 'UBND tỉnh', documentNumber: '60/TTr' },
    ]),
  };

  it('is every figure that can be told, and the points it gives', () => {
    expect(items(figureBlocks(matter, books))).toEqual([
      'Sáng kiến (TCTP 1.5.3) – Sáng kiến được công nhận: 1; được 2,00/2,00 điểm',
      'Kiểm tra CCHC (TCTP 1.3.1) – Đơn vị đã kiểm tra, có kết luận / đơn vị trong kế hoạch: 1/2',
    ]);
  });

  it('is what waits for an answer, at home and above', () => {
    expect(items(openObstacles(books, new Map([['xa-01', 'Xã 01']])))).toEqual([
      'Thiếu máy quét (Xã 01), cần trả lời trước hết ngày 05/09/2017',
    ]);
    expect(items(openPetitions(books))).toEqual([
      'TCTP 5.2: Phê duyệt đề án, gửi UBND tỉnh (văn bản 60/TTr)',
    ]);
  });

  it('is nothing where registers say nothing', () => {
    expect([...figureBlocks(matter, {}), ...openObstacles({}, new Map()), ...openPetitions({})]).toEqual([]);
  });
});
