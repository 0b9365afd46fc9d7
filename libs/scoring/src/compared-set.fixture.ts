import type { CriteriaSet } from '@tctp/domain';
import type { TaskOfPlan } from './compare-sets';
import { compareSets } from './compare-sets';
import { aSet, component } from './criteria-set.fixture';

/** Titles tell its components apart, unlike those of `aSet`. */
export const named = (code: string, fieldCode: string, max: string | null) => ({
  ...component(code, fieldCode, max),
  title: `Tiêu chí ${code}`,
});
export const before = aSet({
  components: [
    named('1.1', '1', '20'),
    named('1.2.1', '1', '20'),
    named('1.2.2', '1', '10'),
    named('2.1', '2', '10'),
    named('2.2', '2', null),
  ],
});
export const task = (id: string, componentCode: string, work: TaskOfPlan['work'] = 'inProgress') => ({
  id,
  componentCode,
  work,
});
export const tasks = [
  task('t1', '1.1'),
  task('t2', '1.1'),
  task('t3', '1.2.1'),
  task('t4', '2.1'),
  task('t5', '9.9'),
];

/** Part, change, code, and the tasks it touches. */
export function changes(after: CriteriaSet, from = before) {
  return compareSets(from, after, tasks).changes.map(({ part, change, code, tasks: touched }) => [
    part,
    change,
    code,
    ...touched.map(({ id }) => id),
  ]);
}

export const replaced = (code: string, more: object, set = before): CriteriaSet => ({
  ...set,
  components: set.components.map((one) => (one.code === code ? { ...one, ...more } : one)),
});
