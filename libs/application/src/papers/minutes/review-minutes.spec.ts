import { describe, expect, it } from '@jest/globals';
import type { HistoryEvent } from '@tctp/workflow';
import { anAnnexRow } from '../matter.fixture';
import { aDecision, aMonth, aSubmission, aTaskHistory, minutesOf } from './minutes.fixture';
import { reviewMinutes } from './review-minutes';

const COUNCIL = {
  review: [
    { role: 'reviewer' as const, quorum: 2 },
    { role: 'viceChair' as const, quorum: 1 },
  ],
};
const voice = (more: object) => ({
  code: 'approvalGiven' as const,
  params: { submission: 1, role: 'reviewer', step: 1, steps: 2 },
  ...more,
});
const returned = {
  code: 'evidenceReturned' as const,
  params: { submission: 1, reason: 'missing-document', until: '2017-09-20' },
  note: 'Thiếu báo cáo tổng kết',
};

describe('minutes of review', () => {
  it('stand under the office that reviews, with two signers, gaps for hands and nobody to receive them', () => {
    const { paper, texts } = minutesOf([aDecision()]);
    expect(paper).toMatchObject({
      fileName: 'Biên bản thẩm tra tháng 09/2017',
      issuer: { above: 'UBND HUYỆN TỊNH BIÊN', name: 'PHÒNG NỘI VỤ' },
      kind: 'BIÊN BẢN',
      recipients: [],
      signers: [
        { title: 'THƯ KÝ', name: null },
        { title: 'CHỦ TRÌ', name: null },
      ],
    });
    expect(texts[0]).toBe('Thời gian thẩm tra: từ ngày 01/09/2017 đến ngày 30/09/2017.');
    expect(texts.at(-1)).toMatch(/^Biên bản lập xong lúc …… giờ .* thành …… bản/);
  });

  it('tell a decision with what was handed in, its points, who made it and when', () => {
    const nothing = { number: null, issuedOn: null, issuer: null, subject: null };
    const documents = [
      { fileName: 'a.pdf', document: { ...nothing, number: '12/QĐ-UBND', issuedOn: '2017-09-01' } },
      { fileName: 'b.pdf', document: nothing },
    ];
    const cycle = '2017-Q3';
    const { decided } = minutesOf([aDecision({ cycle, submission: aSubmission({ documents }) })]);
    expect(decided).toEqual([
      [
        '1',
        '1.5.3 Sáng kiến trong CCHC (quý III/2017)',
        'Phòng Văn hóa và Thông tin',
        'Lần 1, nộp ngày 04/09/2017:\n- 12/QĐ-UBND ngày 01/09/2017\n- b.pdf',
        'Duyệt, đúng hạn',
        '2,00',
        '1,50',
        '',
        'Nguyễn Thị An\n09:15, 05/09/2017',
      ],
    ]);
  });

  it('give the coded reason of a return in words, its note and the day it is wanted by', () => {
    const { decided } = minutesOf([aDecision(returned)]);
    expect(decided[0]?.slice(4, 8)).toEqual([
      'Trả lại bổ sung; hạn đến hết 20/09/2017',
      '2,00',
      '–',
      'Thiếu minh chứng: Thiếu báo cáo tổng kết',
    ]);
  });

  it('never show points that nobody knows as points', () => {
    const { decided } = minutesOf([
      aDecision({ submission: aSubmission({ claimed: null, reviewed: null }) }),
    ]);
    expect(decided[0]?.slice(5, 7)).toEqual(['chưa rõ', 'chưa rõ']);
  });

  it('give every voice of a review in steps a line, and count the submission once', () => {
    const people = ['Nguyễn Thị An', 'Trần Văn Bình', 'Lê Văn Cường'].map((name, place) => ({
      id: name,
      name,
      role: place < 2 ? ('reviewer' as const) : ('viceChair' as const),
    }));
    const { decided, texts, byUnit } = minutesOf(
      [
        aDecision(voice({ by: people[0] })),
        aDecision(voice({ by: people[1], at: '2017-09-05T03:00:00.000Z' })),
        aDecision({ ...(people[2] && { by: people[2] }), at: '2017-09-05T04:00:00.000Z' }),
      ],
      aMonth({}, COUNCIL),
    );
    expect(decided.map((cells) => [cells[4], cells[6]])).toEqual([
      ['Đồng ý, bước 1/2', '–'],
      ['Đồng ý, bước 1/2', '–'],
      ['Duyệt, đúng hạn', '1,50'],
    ]);
    expect(byUnit).toEqual([]);
    expect(texts).toContain(
      'Đã thẩm tra 1 bản nộp của Phòng Văn hóa và Thông tin: duyệt 1, trả lại bổ sung 0.',
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        'Nguyễn Thị An, người thẩm tra: 1 quyết định',
        'Lê Văn Cường, Phó Chủ tịch UBND: 1 quyết định',
      ]),
    );
  });

  it('name both where one acted for another', () => {
    const { texts, decided } = minutesOf([
      aDecision(),
      aDecision({ taskId: 't2', params: { submission: 1, actedFor: 'Trần Văn Bình' } }),
    ]);
    expect(texts).toContain('Nguyễn Thị An, người thẩm tra: 1 quyết định');
    expect(texts).toContain('Nguyễn Thị An, người thẩm tra (thay Trần Văn Bình theo uỷ quyền): 1 quyết định');
    expect(decided[1]?.at(-1)).toMatch(/^Nguyễn Thị An \(thay Trần Văn Bình theo uỷ quyền\)\n/);
  });

  it('say nothing of the part of somebody who has another today', () => {
    const { texts } = minutesOf([aDecision({ by: { id: 'a', name: 'Nguyễn Thị An', role: 'officer' } })]);
    expect(texts).toContain('Nguyễn Thị An: 1 quyết định');
  });

  it('put corrected facts beside the approval they came with, and apart where they came alone', () => {
    const corrected = { code: 'factsCorrected' as const, params: { submission: 1 } };
    const alone = aDecision({ ...corrected, taskId: 't2', at: '2017-09-06T02:00:00.000Z' });
    const { decided } = minutesOf([aDecision(corrected), aDecision(), alone]);
    expect(decided.map((cells) => cells[4])).toEqual([
      'Duyệt, đúng hạn; đã sửa số liệu',
      'Sửa số liệu; ý kiến trước đó phải cho lại',
    ]);
  });

  it('count by unit what was reviewed, and other decisions where there are any', () => {
    const { decided, texts, byUnit } = minutesOf([
      aDecision(),
      aDecision({ code: 'taskReopened', params: {}, note: 'Nhầm kỳ' }),
      aDecision({ ...returned, taskId: 't2', unitId: 'tu-phap' }),
      aDecision({
        code: 'notApplicableGranted',
        params: {},
        taskId: 't3',
        unitId: 'tu-phap',
        asked: 'Không phát sinh',
      }),
    ]);
    expect(byUnit).toEqual([
      ['1', 'Phòng Tư pháp', '1', '0', '1', '1'],
      ['2', 'Phòng Văn hóa và Thông tin', '1', '1', '0', '1'],
      ['', 'Cộng', '2', '1', '1', '2'],
    ]);
    expect(texts).toContain('Đã thẩm tra 2 bản nộp của 2 cơ quan, đơn vị: duyệt 1, trả lại bổ sung 1.');
    expect(decided[3]?.[3]).toBe('Đề nghị không áp dụng: Không phát sinh');
  });

  it('say honestly that nothing was decided, and number their parts without a hole', () => {
    const { texts, decided, left, paper } = minutesOf([]);
    expect(texts).toContain('Không có quyết định thẩm tra nào từ ngày 01/09/2017 đến ngày 30/09/2017.');
    expect(texts).toContain('III. VIỆC CÒN LẠI ĐẾN NGÀY 30/09/2017');
    expect(texts).toContain('Không còn hồ sơ nào chờ thẩm tra, chờ bổ sung hoặc chờ trả lời.');
    expect([decided, left]).toEqual([[], []]);
    expect(paper.landscape).toBe(false);
  });

  it('tell what was left open at the end of the month, whatever became of it and whoever leads it since', () => {
    const events: HistoryEvent[] = [
      { code: 'taskAssigned', params: {}, at: '2017-08-28T01:00:00.000Z' },
      { code: 'evidenceSubmitted', params: { submission: 1 }, at: '2017-09-28T02:00:00.000Z' },
      { code: 'evidenceReturned', params: { submission: 1 }, at: '2017-10-02T02:00:00.000Z' },
      {
        code: 'leadReassigned',
        params: { fromId: 'tu-phap', toId: 'vhtt' },
        at: '2017-10-03T02:00:00.000Z',
      },
    ];
    const history = {
      tasks: [aTaskHistory('t', events)],
      official: [],
      registers: { books: [], events: [] },
      facts: [],
    };
    const until = '2017-11-15T02:00:00.000Z';
    const left = (period: string) =>
      minutesOf([], aMonth({ period, day: '2017-11-15', until }), {
        history,
        annex: [anAnnexRow()],
      }).left;
    expect(left('2017-M08')).toEqual([]);
    expect(left('2017-M09')).toEqual([
      ['1', '1.5.3 Sáng kiến trong CCHC', 'Phòng Tư pháp', 'Chờ thẩm tra', '28/09/2017'],
    ]);
  });
});

describe('the months of minutes', () => {
  const { plan } = aMonth();

  it('begin with the one of issue, the latest first, and end with the year after', () => {
    expect(reviewMinutes.periods(plan, '2017-10-01')).toEqual(['2017-M10', '2017-M09', '2017-M08']);
    expect(reviewMinutes.periods(plan, '2030-01-01')[0]).toBe('2018-M12');
    expect(reviewMinutes.periods(plan, '2017-01-01')).toEqual(['2017-M08']);
  });

  it('tell no day before the issue, and none that is still to come', () => {
    const days = (period: string) => minutesOf([], aMonth({ period, day: '2017-09-12' })).texts[0];
    expect(days('2017-M08')).toContain('từ ngày 28/08/2017 đến ngày 31/08/2017');
    expect(days('2017-M09')).toContain('từ ngày 01/09/2017 đến ngày 12/09/2017');
  });
});
