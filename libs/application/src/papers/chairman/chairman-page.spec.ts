import { describe, expect, it } from '@jest/globals';
import type { PaperBlock } from '../official-paper';
import { aMatter } from '../matter.fixture';
import { writeChairmanPage } from './chairman-page';
import type { PageFacts } from './page-facts';
import { aLine, aStanding, anEscalation, someFacts } from './page-facts.fixture';

/** Saturday 30/09/2017: the week to come ends on 06/10. */
const blocksOf = (facts: PageFacts) => writeChairmanPage(aMatter(), facts).blocks;
const textsOf = (blocks: readonly PaperBlock[]) =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : []));
const rowsUnder = (blocks: readonly PaperBlock[], column: string) =>
  blocks.flatMap((block) =>
    block.kind === 'table' && block.columns.some(({ title }) => title === column)
      ? block.rows.flatMap((row) => (row.kind === 'section' ? [] : [row.cells]))
      : [],
  );
const aTarget = (points: string) =>
  ({ points, reason: 'Hạng 5', setBy: {}, setAt: '' }) as unknown as PageFacts['overview']['target'];

describe('the head line', () => {
  it.each([
    ['short of its target', { overviewOf: { target: aTarget('92') } }, '92,00, còn thiếu 4,35'],
    ['beyond it', { overviewOf: { target: aTarget('80') } }, '80,00, vượt 7,65'],
    ['just at it', { overviewOf: { target: aTarget('87.65') } }, '87,65, vừa đạt'],
    ['without one', {}, 'chưa đặt (không mất điểm: 94,65)'],
  ])('of a plan %s', (_what, more, shown) => {
    expect(rowsUnder(blocksOf(someFacts(more)), 'Dự kiến')[0]).toEqual([
      '87,65/100',
      '85,65 – 94,65',
      '0,00 (87,65, hạng 8/11)',
      shown,
    ]);
  });

  it('says so where last year’s result is not known', () => {
    const { baseline } = someFacts().forecast;
    const none = { ...baseline, total: null, rank: null, rankedUnits: null };
    const facts = someFacts({ forecastOf: { baseline: none } });
    expect(rowsUnder(blocksOf(facts), 'So với năm 2016')[0]?.[2]).toBe('chưa rõ kết quả');
  });
});

describe('where points would be lost', () => {
  const lines = ['1', '0.5', '2', '0.25', '0.75', '0.1', '0'].map((points, place) =>
    aLine(`1.${place}`, points),
  );
  const survey = aLine('DTXHH', '5.35', { kind: 'survey', title: 'Điều tra xã hội học' });

  it('names five components, the most first, and adds the rest up', () => {
    const blocks = blocksOf(someFacts({ forecastOf: { lines: [survey, ...lines] } }));
    expect(rowsUnder(blocks, 'Chủ trì').map(([, points]) => points)).toEqual([
      '2,00',
      '1,00',
      '0,75',
      '0,50',
      '0,25',
    ]);
    expect(textsOf(blocks)).toContain('1. Có thể mất 9,95 điểm');
    expect(textsOf(blocks)).toContain('Ngoài bảng trên: Điều tra xã hội học 5,35; 1 tiêu chí khác 0,10.');
  });

  it('counts what no points are known of', () => {
    const component = { code: '1.1.1', title: '' };
    const components = [
      { ...component, state: 'overdue' as const },
      { ...component, state: 'open' as const },
    ];
    const unknown = [{ fieldCode: '1', fieldTitle: '', atMost: '32', components }];
    expect(textsOf(blocksOf(someFacts({ forecastOf: { unknown } })))).toContain(
      'Còn việc mà chưa rõ điểm tối đa: 2 tiêu chí, 1 đã quá hạn.',
    );
  });

  const stepOf = (line: ReturnType<typeof aLine>, ...tasks: ReturnType<typeof aStanding>[]) =>
    rowsUnder(blocksOf(someFacts({ forecastOf: { lines: [line] }, tasks })), 'Chủ trì')[0]?.slice(2);
  const line = aLine('1.1', '2');
  const petition = { document: '45/TTr', to: 'UBND tỉnh', at: '', reminded: 0 };
  const dueOn = (lastDay: string | null, text = '') => ({
    due: { at: null, lastDay, workingDays: lastDay === null ? null : -4, text },
  });

  it.each([
    ['nobody works for', [], ['chưa giao', '–', 'Giao đơn vị chủ trì']],
    ['nobody has begun', [aStanding('1.1')], ['Phòng Nội vụ', '30/11/2017', 'Nhận việc, báo cáo cách làm']],
    [
      'is due this week',
      [aStanding('1.1', dueOn('2017-10-06'))],
      ['Phòng Nội vụ', '06/10/2017', 'Nộp minh chứng, hạn trong tuần'],
    ],
    [
      'is overdue',
      [aStanding('1.1', { time: 'overdue', ...dueOn('2017-09-26') })],
      ['Phòng Nội vụ', '26/09/2017', 'Nộp minh chứng, đã quá 4 ngày LV'],
    ],
    [
      'has no day',
      [aStanding('1.1', { time: 'untimed', ...dueOn(null, 'Thường xuyên') })],
      ['Phòng Nội vụ', 'Thường xuyên', 'Nhận việc, báo cáo cách làm'],
    ],
    [
      'has no day and no words for it',
      [aStanding('1.1', { time: 'untimed', work: 'inProgress', ...dueOn(null) })],
      ['Phòng Nội vụ', 'chưa rõ', 'Báo cáo tiến độ, thêm minh chứng'],
    ],
    [
      'waits for a superior',
      [aStanding('1.1', { work: 'blocked' }, { petition })],
      ['Phòng Nội vụ', '30/11/2017', 'Hỏi UBND tỉnh về 45/TTr'],
    ],
    [
      'waits for the reviewer',
      [aStanding('1.1', { work: 'submitted' })],
      ['Phòng Nội vụ', '30/11/2017', 'Thẩm tra xong bản đã nộp'],
    ],
    [
      'has met an obstacle',
      [aStanding('1.1', {}, {}, { obstacle: 'reported' })],
      ['Phòng Nội vụ', '30/11/2017', 'Trả lời vướng mắc của đơn vị'],
    ],
    [
      'is finished below its maximum',
      [aStanding('1.1', { work: 'approved' })],
      ['Phòng Nội vụ', '–', 'Không còn việc mở'],
    ],
    [
      'two units lead',
      [aStanding('1.1'), aStanding('1.1', { lead: { id: 'vhtt', name: '', shortName: 'Phòng VH-TT' } })],
      ['Phòng Nội vụ, 1 đơn vị khác', '30/11/2017', 'Nhận việc, báo cáo cách làm'],
    ],
  ])('says what wants doing about a component that %s', (_what, tasks, cells) => {
    const taskIds = tasks.map(({ task }) => task.id);
    expect(stepOf({ ...line, taskIds }, ...tasks)).toEqual(cells);
  });
});

describe('what is overdue', () => {
  const late = (unit: string, days: number, atRisk: string | null = null) =>
    aStanding('1.2', {
      time: 'overdue',
      lead: { id: unit, name: unit, shortName: unit },
      due: { at: null, lastDay: '2017-09-01', workingDays: -days, text: '' },
      atRisk,
    });

  it('is told by the unit it waits for, with the task that is lost next', () => {
    const blocks = blocksOf(
      someFacts({ tasks: [late('Phòng A', 3), late('Phòng B', 9, '2'), late('Phòng A', 5)] }),
    );
    expect(textsOf(blocks)).toContain('2. Quá hạn: 3 việc, đang chờ 2 đơn vị');
    expect(rowsUnder(blocks, 'Chờ đơn vị')).toEqual([
      ['Phòng A', '2', '5 ngày LV', '1.2 Việc 1.2', 'chưa rõ'],
      ['Phòng B', '1', '9 ngày LV', '1.2 Việc 1.2', '2,00'],
    ]);
  });

  it('is summed up past the lines there are', () => {
    const tasks = Array.from({ length: 300 }, (_, place) => late(`Xã ${place % 100}`, place));
    const rows = rowsUnder(blocksOf(someFacts({ tasks })), 'Chờ đơn vị');
    expect(rows).toHaveLength(10);
    expect(rows.at(-1)?.slice(0, 3)).toEqual(['và 91 đơn vị khác', '273', '299 ngày LV']);
  });
});

describe('what waits for the chairman', () => {
  const waiting = (more: Partial<PageFacts>) => rowsUnder(blocksOf(someFacts(more)), 'Cụ thể');
  const untilDay = { dueAt: '2017-12-20T17:00:00.000Z', nearAt: null, by: 'x', for: null };
  const petition = { document: '45/TTr', to: 'UBND tỉnh', at: '', reminded: 0 };
  const directive = { number: 1, dueAt: '2017-09-20T17:00:00.000Z', role: 'chairman' as const };

  it('is told kind by kind', () => {
    expect(
      waiting({
        tasks: [
          aStanding('1.1', {}, { extension: untilDay }, { extension: 'asked' }),
          aStanding('1.2', {}, {}, { obstacle: 'escalated' }),
          aStanding('1.3', { work: 'blocked' }, { petition }),
          aStanding('1.4', {}, { directives: [{ ...directive, overdue: true }] }),
        ],
      }),
    ).toEqual([
      ['Xin gia hạn', '1', '1.1 Việc 1.1 đến 20/12/2017'],
      ['Vướng mắc chờ trả lời', '1', '1.2 Việc 1.2 (Phòng Nội vụ)'],
      ['Cấp trên chưa trả lời', '1', '1.3 Việc 1.3: 45/TTr gửi UBND tỉnh'],
      ['Chỉ đạo chưa trả lời', '1', '1.4 Việc 1.4, quá hạn 20/09/2017'],
    ]);
  });

  it('puts those that nobody has given a word on first, and as many as a line holds', () => {
    const standings = Array.from({ length: 40 }, (_, place) => aStanding(`2.${place}`));
    const [row] = waiting({
      escalations: standings.map((standing, place) =>
        anEscalation(standing, place < 10 ? '2017-09-21T01:00:00.000Z' : null),
      ),
    });
    expect(row?.slice(0, 2)).toEqual(['Quá hạn báo lên', '40']);
    expect(row?.[2]).toMatch(/^chưa chỉ đạo 30: 2\.10; 2\.11; .* và \d+ việc khác$/);
  });

  it('is said to be nothing where it is nothing', () => {
    expect(textsOf(blocksOf(someFacts()))).toContain('3. Chờ Chủ tịch: không có việc nào');
  });
});

describe('what changed since last week', () => {
  it('names the lines that moved, and counts what happened', () => {
    const moved = Array.from({ length: 5 }, (_, place) => ({
      code: `1.${place}`,
      title: 'Sáng kiến',
      before: '0',
      after: '1',
    }));
    const changes = { since: '2017-09-23', before: '87.65', now: '89.65', moved, happened: [] };
    const happened = [
      { code: 'evidenceApproved', times: 2 },
      { code: 'deadlinePassed', times: 12 },
    ];
    const texts = textsOf(blocksOf(someFacts({ overviewOf: { changes }, happened })));
    expect(texts.slice(-3)).toEqual([
      '4. Thay đổi từ hết ngày 23/09/2017: +2,00 điểm',
      '1.0 Sáng kiến: 0,00 → 1,00; 1.1 Sáng kiến: 0,00 → 1,00; 1.2 Sáng kiến: 0,00 → 1,00; và 2 dòng khác.',
      'Trong kỳ: duyệt 2; thành quá hạn 12.',
    ]);
  });

  it('has nothing to compare with on the day of issue', () => {
    const texts = textsOf(blocksOf(someFacts({ overviewOf: { changes: null } })));
    expect(texts.at(-1)).toBe('4. Thay đổi trong tuần: kế hoạch mới ban hành, chưa có mốc để so');
  });
});
