import { expect, it } from '@jest/globals';
import { loadTinhBien2017 } from '@tctp/catalog';
import { sumPoints } from '@tctp/domain';
import type { ComponentProgress, TaskProgress } from '@tctp/forecast';
import { forecast } from '@tctp/forecast';
import { closeForecast } from './close-forecast';

const { criteriaSet: set, baseline } = loadTinhBien2017();
const task = (more: Partial<TaskProgress>): TaskProgress => ({
  taskId: 't',
  work: 'assigned',
  overdue: false,
  awaitingReview: false,
  dueAt: null,
  ...more,
});
const handedIn = task({ work: 'submitted', awaitingReview: true });
const never = task({ overdue: true });

function bestOf(componentCode: string, more: Partial<ComponentProgress>) {
  const progress = { componentCode, tasks: [], claimed: null, reviewed: null, official: null, ...more };
  const seen = forecast({ set, baseline, components: [progress], now: '2017-12-31T17:00:00.000Z' });
  const closed = closeForecast(seen, [progress]);
  const heads = closed.lines.filter(({ kind }) => !['component', 'rest'].includes(kind));
  expect(closed.total.best).toBe(sumPoints(heads.map(({ best }) => best)));
  return closed.lines.find(({ code }) => code === componentCode)?.best;
}

it('what was never handed in can no longer be won', () => {
  expect(bestOf('7.1.5', { tasks: [never] })).toBe('1');
  expect(bestOf('7.1.5', { tasks: [task({})] })).toBe('1');
  expect(bestOf('1.5.3', { tasks: [task({ work: 'approved' }), never], reviewed: '0' })).toBe('0');
});

it('what waits for its review still can, as far as it is claimed', () => {
  expect(bestOf('7.1.5', { tasks: [handedIn], claimed: '3' })).toBe('3');
  expect(bestOf('7.1.5', { tasks: [handedIn] })).toBe('3');
  expect(bestOf('1.5.3', { tasks: [handedIn, never], claimed: '0' })).toBe('0');
});

it('what depends on a superior or on no task stays open', () => {
  expect(bestOf('3.2', { tasks: [never] })).toBe('1');
  expect(bestOf('1.7.2', {})).toBe('2');
});
