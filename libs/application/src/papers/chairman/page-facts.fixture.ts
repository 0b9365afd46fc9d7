import { loadTinhBien2017 } from '@tctp/catalog';
import type { Escalation, ForecastLineView, ForecastView, Overview, TaskSummary } from '@tctp/contracts';
import { startTask } from '@tctp/workflow';
import type { TaskSnapshot } from '@tctp/workflow';
import { taskPolicyOf } from '../../tasks/task-policy';
import type { PageFacts, Standing } from './page-facts';

const { plan, calendar } = loadTinhBien2017();

export function aLine(code: string, atRisk: string, more: Partial<ForecastLineView> = {}): ForecastLineView {
  return {
    kind: 'component',
    code,
    fieldCode: '1',
    title: `Tiêu chí ${code}`,
    max: '2',
    baseline: null,
    likely: '0',
    worst: '0',
    best: '2',
    atRisk,
    reason: { code: 'no-task', params: {} },
    outsideControl: false,
    leftOut: false,
    taskIds: [],
    ...more,
  };
}

/** A task nobody has taken up; `memory` is what its machine remembers of it. */
export function aStanding(
  code: string,
  more: Partial<TaskSummary> = {},
  memory: Partial<TaskSnapshot['context']> = {},
  regions: Partial<Pick<TaskSnapshot, 'obstacle' | 'extension'>> = {},
): Standing {
  const { next } = startTask('2017-11-30', '2017-08-27T17:00:00.000Z', taskPolicyOf({ calendar, ...plan }));
  const task = {
    id: `t-${code}`,
    planId: plan.id,
    cycle: 'once',
    component: { code, title: `Tiêu chí ${code}`, field: '1', max: '2' },
    title: `Việc ${code}`,
    lead: { id: 'noi-vu', name: 'Phòng Nội vụ', shortName: 'Phòng Nội vụ' },
    work: 'assigned',
    time: 'onTrack',
    due: { at: '2017-11-30T17:00:00.000Z', lastDay: '2017-11-30', workingDays: 45, text: '' },
    atRisk: '2',
    ...more,
  } as TaskSummary;
  return { task, snapshot: { ...next, ...regions, context: { ...next.context, ...memory } } };
}

export function anEscalation({ task }: Standing, directedAt: string | null = null): Escalation {
  const directives = directedAt === null ? [] : [{ givenAt: directedAt }];
  return { id: task.id, task, raisedAt: '2017-09-20T01:00:00.000Z', open: true, directives } as Escalation;
}

export function someFacts(
  more: Partial<PageFacts> & { forecastOf?: Partial<ForecastView>; overviewOf?: Partial<Overview> } = {},
): PageFacts {
  const { forecastOf, overviewOf, ...facts } = more;
  return {
    forecast: {
      max: '100',
      total: { likely: '87.65', worst: '85.65', best: '94.65' },
      baseline: {
        year: 2016,
        total: '87.65',
        evidencePoints: null,
        surveyPoints: null,
        rank: 8,
        rankedUnits: 11,
      },
      lines: [],
      unknown: [],
      ...forecastOf,
    } as unknown as ForecastView,
    overview: {
      planId: plan.id,
      target: null,
      noLoss: '94.65',
      changes: { since: '2017-09-23', before: '87.65', now: '87.65', moved: [], happened: [] },
      unowned: [],
      ...overviewOf,
    },
    escalations: [],
    tasks: [],
    happened: [],
    ...facts,
  };
}
