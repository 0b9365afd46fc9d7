import { describe, expect, it } from '@jest/globals';
import type { HistoryEvent } from '@tctp/workflow';
import type { PlanHistory } from '../../read-models';
import { anAnnexRow } from '../matter.fixture';
import { reportTasks } from './report-tasks';
import { aReport } from './report.fixture';

const DUE = '2017-09-09T17:00:00.000Z';
const NAMES = new Map([
  ['noi-vu', 'Phòng Nội vụ'],
  ['tu-phap', 'Phòng Tư pháp'],
]);
const event = (
  day: string,
  code: HistoryEvent['code'],
  params: HistoryEvent['params'] = {},
): HistoryEvent => ({
  at: `${day}T03:00:00.000Z`,
  code,
  params,
});

function on(day: string, ...events: HistoryEvent[]) {
  const { plan } = aReport();
  const history: PlanHistory = {
    tasks: [
      {
        taskId: 't',
        componentCode: '1.2.2',
        leadUnitId: 'noi-vu',
        plannedDueAt: DUE,
        events: [event('2017-08-28', 'taskAssigned'), ...events],
        submissions: [
          { number: 1, submittedAt: '2017-09-20T03:00:00.000Z', claimed: {}, reviewed: null, documents: [] },
        ],
      },
    ],
    official: [],
    registers: { books: [], events: [] },
    facts: [],
  };
  const [task] = reportTasks(plan, [anAnnexRow()], history, NAMES, `${day}T17:00:00.000Z`);
  return task;
}

const LATE = [
  event('2017-09-20', 'evidenceSubmitted', { submission: 1 }),
  event('2017-10-03', 'evidenceApproved', { submission: 1, settlement: 'late' }),
];

describe('a task in a report', () => {
  it('stands as it stood on the day, whatever became of it since', () => {
    expect(on('2017-09-08', ...LATE)).toMatchObject({ work: 'assigned', overdue: false, approvedAt: null });
    expect(on('2017-09-15', ...LATE)).toMatchObject({ work: 'assigned', overdue: true, submission: null });
    expect(on('2017-09-30', ...LATE)).toMatchObject({ work: 'submitted', overdue: false, approvedAt: null });
    expect(on('2017-10-31', ...LATE)).toMatchObject({
      work: 'approved',
      settlement: 'late',
      lastDay: '2017-09-09',
      approvedAt: '2017-10-03T03:00:00.000Z',
    });
  });

  it('is due when it was due then, and led by who led it then', () => {
    const moved = [
      event('2017-09-05', 'extensionGranted', { until: '2017-09-25' }),
      event('2017-10-02', 'leadReassigned', { fromId: 'tu-phap', toId: 'noi-vu', from: 'TP', to: 'NV' }),
    ];
    expect(on('2017-09-04', ...moved)).toMatchObject({ lastDay: '2017-09-09', leadName: 'Phòng Tư pháp' });
    expect(on('2017-10-05', ...moved)).toMatchObject({ lastDay: '2017-09-25', leadName: 'Phòng Nội vụ' });
  });

  it('is judged by its dates where an old history holds no verdict', () => {
    const [handedIn] = LATE;
    const approved = event('2017-10-03', 'evidenceApproved', { submission: 1 });
    expect(on('2017-10-31', ...(handedIn ? [handedIn] : []), approved)).toMatchObject({ settlement: 'late' });
  });

  it('stands as given out before its history begins', () => {
    expect(on('2017-07-31')).toMatchObject({ work: 'assigned', overdue: false, lastDay: '2017-09-09' });
  });
});
