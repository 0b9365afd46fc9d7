import type { PlanContext } from '../../decision';
import type { PlanHistory, TaskHistory } from '../../read-models';
import { aMatter } from '../matter.fixture';
import type { PaperMatter } from '../paper-kind';
import type { DecidedSubmission, DecisionRow } from './minutes-rows';
import { minutesSpan } from './minutes-span';
import type { MinutesData } from './review-minutes';
import { writeMinutes } from './review-minutes';

export const NAMES = new Map([
  ['vhtt', 'Phòng Văn hóa và Thông tin'],
  ['tu-phap', 'Phòng Tư pháp'],
]);

/** Minutes of September, asked for on its last day. */
export function aMonth(
  more: Partial<PaperMatter> = {},
  policy: Partial<PlanContext['policy']> = {},
): PaperMatter {
  const matter = aMatter({ period: '2017-M09', ...more });
  const returnReasons = [
    { code: 'missing-document', label: { vi: 'Thiếu minh chứng', en: 'Evidence is missing' } },
  ];
  const plan = {
    ...matter.plan,
    issuedAt: '2017-08-27T17:00:00.000Z',
    policy: { returnReasons, ...policy } as PlanContext['policy'],
  };
  return { ...matter, plan };
}

export function aDecision(more: Partial<DecisionRow> = {}): DecisionRow {
  return {
    taskId: 't1',
    componentCode: '1.5.3',
    title: 'Sáng kiến trong CCHC',
    cycle: 'once',
    unitId: 'vhtt',
    code: 'evidenceApproved',
    params: { submission: 1, settlement: 'inTime' },
    note: null,
    at: '2017-09-05T02:15:00.000Z',
    by: { id: 'a', name: 'Nguyễn Thị An', role: 'reviewer' },
    submission: aSubmission(),
    asked: null,
    ...more,
  };
}

export function aSubmission(more: Partial<DecidedSubmission> = {}): DecidedSubmission {
  return {
    number: 1,
    submittedAt: '2017-09-04T02:00:00.000Z',
    claimed: '2',
    reviewed: '1.5',
    documents: [],
    ...more,
  };
}

export function aTaskHistory(taskId: string, events: TaskHistory['events']): TaskHistory {
  return { taskId, componentCode: '1.5.3', leadUnitId: 'vhtt', plannedDueAt: null, events, submissions: [] };
}

export function minutesOf(
  decisions: readonly DecisionRow[],
  matter = aMonth(),
  more: Partial<MinutesData> = {},
) {
  const history: PlanHistory = { tasks: [], official: [], registers: { books: [], events: [] }, facts: [] };
  const office = { name: 'Phòng Nội vụ', aboveName: 'UBND huyện Tịnh Biên' };
  const span = minutesSpan(matter.plan, matter.period ?? '', matter.day);
  const paper = writeMinutes(matter, span, {
    decisions,
    annex: [],
    history,
    unitNames: NAMES,
    office,
    ...more,
  });
  const texts = paper.blocks.flatMap((block) =>
    block.kind === 'items' ? block.items : block.kind === 'table' ? [] : [block.text],
  );
  const under = (column: string): string[][] =>
    paper.blocks.flatMap((block) =>
      block.kind === 'table' && block.columns.some(({ title }) => title === column)
        ? block.rows.map((row) => (row.kind === 'section' ? [row.text] : [...row.cells]))
        : [],
    );
  return {
    paper,
    texts,
    byUnit: under('Đã thẩm tra'),
    decided: under('Quyết định'),
    left: under('Việc còn lại'),
  };
}
