import { loadTinhBien2017 } from '@tctp/catalog';
import { forecast } from '@tctp/forecast';
import { aMatter } from '../matter.fixture';
import type { OfficialPaper, PaperTable } from '../official-paper';
import type { ReportMatter } from './report-matter';
import { periodOf } from './report-period';
import type { ReportTask } from './report-tasks';

const MIDNIGHT = 'T17:00:00.000Z';

/** A report of quarter III of plan 119/KH-UBND, made in October; say only what matters. */
export function aReport(more: Partial<ReportMatter> = {}): ReportMatter {
  const { plan, summary, letterhead } = aMatter();
  const { criteriaSet: set, baseline, calendar } = plan;
  const { policy } = loadTinhBien2017().plan;
  const until = `2017-09-30${MIDNIGHT}`;
  return {
    plan: { ...plan, policy, issuedAt: '2017-08-28T01:00:00.000Z' },
    summary,
    letterhead,
    period: periodOf('2017-Q3'),
    from: `2017-06-30${MIDNIGHT}`,
    until,
    day: '2017-09-30',
    today: '2017-10-05',
    asOf: 'đến hết ngày 30/09/2017',
    tasks: [],
    events: [],
    proofs: [],
    scores: [],
    forecast: forecast({ set, baseline, calendar, components: [], facts: {}, now: until }),
    ...more,
  };
}

export function aReportTask(more: Partial<ReportTask> = {}): ReportTask {
  return {
    taskId: 't1',
    componentCode: '1.2.2',
    name: 'TCTP 1.2.2 Báo cáo CCHC định kỳ – quý III/2017',
    deliverable: 'Báo cáo CCHC',
    cycle: 'quý III/2017',
    leadName: 'Phòng Nội vụ',
    work: 'assigned',
    overdue: false,
    lastDay: '2017-09-09',
    predated: false,
    settlement: null,
    submission: null,
    submittedAt: null,
    approvedAt: null,
    ...more,
  };
}

/** Handed in and approved on one day. */
export function anApproved(day: string, more: Partial<ReportTask> = {}): ReportTask {
  const at = `${day}T03:00:00.000Z`;
  return aReportTask({
    work: 'approved',
    settlement: 'inTime',
    submission: 1,
    submittedAt: at,
    approvedAt: at,
    ...more,
  });
}

/** What stands under a heading of the first level that begins so: sentences, and the cells of tables. */
export function sectionOf({ blocks }: OfficialPaper, begins: string): string[] {
  const from = blocks.findIndex(
    (one) => one.kind === 'heading' && one.level === 1 && one.text.startsWith(begins),
  );
  const rest = blocks.slice(from + 1);
  const to = rest.findIndex((one) => one.kind === 'heading' && one.level === 1);
  return rest.slice(0, to < 0 ? rest.length : to).flatMap((block) => {
    if (block.kind === 'table') return rowsOf(block);
    return block.kind === 'items' ? [...block.items] : [block.text];
  });
}

function rowsOf({ columns, rows }: PaperTable): string[] {
  const head = columns.map(({ title }) => title).join(' | ');
  return [head, ...rows.map((row) => (row.kind === 'section' ? row.text : row.cells.join(' | ')))];
}
