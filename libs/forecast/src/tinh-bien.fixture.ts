import type { Baseline, Component, CriteriaSet, Field, Points, Rule, WorkState } from '@tctp/domain';
import type { ComponentProgress, ForecastInput, TaskProgress } from './forecast-input';
import { untouched } from './forecast-input';

const words = { vi: '', en: '' };

function field(code: string, max: Points, kind: Field['kind'] = 'listed'): Field {
  return { code, title: code, kind, max };
}

function component(
  code: string,
  max: Points | null,
  rule: Rule | null = null,
  fieldCode = code.slice(0, 1),
): Component {
  return { code, fieldCode, title: `TCTP ${code}`, max, facts: [], rule, outsideControl: null };
}

function choice(...points: Points[]): Rule {
  return {
    kind: 'choice',
    source: '',
    fact: 'answer',
    options: points.map((given) => ({ value: given, points: given })),
  };
}

/** Every figure the 2017 plan gives, and nothing more. */
export const set2017: CriteriaSet = {
  id: 'tinh-bien-2017',
  version: '1',
  title: 'Chỉ số CCHC cấp huyện 2017',
  total: '100',
  source: '',
  fields: [
    field('1', '36'),
    field('3', '4'),
    field('5', '5'),
    field('7', '7'),
    field('unlisted', '18', 'unlisted'),
    field('survey', '30', 'survey'),
  ],
  components: [
    component('1.2.2', null),
    component('1.5.3', '2', choice('0', '2')),
    component('1.7.2', '2', {
      kind: 'deduct',
      source: '',
      fact: 'complaints',
      start: '2',
      per: '1',
      floor: '0',
    }),
    component('2.1.1', null, null, 'unlisted'),
    component('3.1.1', null),
    { ...component('3.2', '1', choice('0', '0.5', '1')), outsideControl: words },
    { ...component('5.2', '1', choice('0', '1')), outsideControl: words },
    component('5.3.3', '1', choice('0', '0.5', '1')),
    component('7.1.5', '3', choice('1', '3')),
  ],
};

export const baseline2016: Baseline = {
  year: 2016,
  total: '87.65',
  evidencePoints: '63',
  surveyPoints: '24.65',
  rank: 8,
  rankedUnits: 11,
  fields: [
    { code: '1', points: '33' },
    { code: '3', points: '3.5' },
    { code: '5', points: '3.5' },
    { code: '7', points: '5' },
  ],
  components: [
    { code: '1.5.3', points: '0', reason: words },
    { code: '1.7.2', points: '1', reason: words },
    { code: '3.2', points: '0.5', reason: words },
    { code: '5.2', points: '0', reason: words },
    { code: '5.3.3', points: '0.5', reason: words },
    { code: '7.1.5', points: '1', reason: words },
  ],
};

/** Today's input, saying only what has happened. */
export function inputWith(...components: readonly ComponentProgress[]): ForecastInput {
  return { set: set2017, baseline: baseline2016, components, now: '2017-09-04T01:15:00.000Z' };
}

export function progressOf(componentCode: string, parts: Partial<ComponentProgress> = {}): ComponentProgress {
  return { ...untouched(componentCode), ...parts };
}

/** A task in a state; whether it waits for review follows from it. */
export function aTask(work: WorkState, parts: Partial<TaskProgress> = {}): TaskProgress {
  const awaitingReview = work === 'submitted' || work === 'underReview';
  return { taskId: 'task', work, overdue: false, awaitingReview, dueAt: null, ...parts };
}
