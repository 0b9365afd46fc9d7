import { WORK_STATES, points } from '@tctp/domain';
import type { Points } from '@tctp/domain';
import fc from 'fast-check';
import type { ComponentProgress, TaskProgress } from './forecast-input';
import { set2017 } from './tinh-bien.fixture';

const task: fc.Arbitrary<TaskProgress> = fc.record({
  taskId: fc.uuid(),
  work: fc.constantFrom(...WORK_STATES),
  overdue: fc.boolean(),
  awaitingReview: fc.boolean(),
  dueAt: fc.constant(null),
  leadUnitId: fc.constantFrom('noi-vu', 'van-hoa', 'tu-phap'),
  workingDaysLeft: fc.option(fc.integer({ min: -30, max: 60 })),
  documents: fc.subarray(['a', 'b', 'c']),
});

export function pointsUpTo(max: Points): fc.Arbitrary<Points> {
  return fc.integer({ min: 0, max: Number(max) * 20 }).map((twentieths) => points(twentieths / 20));
}

const lines = [
  ...set2017.components.map(({ code, max }) => ({ code, max: max ?? '5' })),
  { code: 'unlisted', max: '18' },
  { code: 'survey', max: '30' },
];

/**
 * Any progress of any components: what units claim and do, and, if `judged`, what reviewers and appraisers
 * say.
 */
function progress(judged: boolean): fc.Arbitrary<ComponentProgress[]> {
  const each = lines.map(({ code, max }) => {
    const some = fc.option(pointsUpTo(max));
    const verdict = judged ? some : fc.constant(null);
    const tasks = fc.array(task, { maxLength: 4 });
    return fc.record({
      componentCode: fc.constant(code),
      tasks,
      claimed: some,
      reviewed: verdict,
      official: verdict,
    });
  });
  return fc.tuple(...each).chain((all) => fc.shuffledSubarray(all));
}

/** As far as units alone can bring it. */
export const undone = progress(false);
export const anyState = progress(true);
