import { task } from './task-setup';

const answer = {
  guard: 'byAnotherThanReported',
  target: 'none',
  actions: [
    'forgetObstacle',
    { type: 'record', params: { code: 'obstacleAnswered' } },
    { type: 'notify', params: { to: 'lead', about: 'obstacleAnswered' } },
  ],
} as const;

/** Nobody needs an answer any more once the work is settled or somebody above has taken the matter over. */
const close = {
  target: 'none',
  actions: ['forgetObstacle', { type: 'record', params: { code: 'obstacleClosed' } }],
} as const;

/** Vướng mắc: reported at once at any open state, then answered, or escalated when the answer does not come. */
export const obstacleRegion = task.createStateConfig({
  initial: 'none',
  states: {
    none: { on: { 'obstacle.reported': 'reported' } },
    reported: {
      on: {
        ANSWER_OBSTACLE: answer,
        OBSTACLE_UNANSWERED: {
          target: 'escalated',
          actions: [
            { type: 'record', params: { code: 'obstacleEscalated' } },
            { type: 'notify', params: { to: 'whoeverIsNamed', about: 'obstacleEscalated' } },
          ],
        },
        'clock.settled': close,
        'clock.waits': close,
      },
    },
    escalated: { on: { ANSWER_OBSTACLE: answer, 'clock.settled': close, 'clock.waits': close } },
  },
});
