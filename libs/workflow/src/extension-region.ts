import { task } from './task-setup';

/** A request is for work that is still open: it lapses when the unit hands in, or when it may wait anyway. */
const lapse = {
  target: 'none',
  actions: ['forgetExtension', { type: 'record', params: { code: 'extensionLapsed' } }],
} as const;

/** Gia hạn: one open request at a time, granted or refused by another person than who asked. */
export const extensionRegion = task.createStateConfig({
  initial: 'none',
  states: {
    none: { on: { 'extension.asked': 'asked' } },
    asked: {
      on: {
        GRANT_EXTENSION: {
          guard: 'byAnotherThanWished',
          target: 'none',
          actions: [
            'extend',
            { type: 'record', params: { code: 'extensionGranted' } },
            { type: 'notify', params: { to: 'lead', about: 'extensionGranted' } },
            'forgetExtension',
            'tellMoved',
          ],
        },
        REFUSE_EXTENSION: {
          guard: 'byAnotherThanWished',
          target: 'none',
          actions: [
            { type: 'record', params: { code: 'extensionRefused' } },
            { type: 'notify', params: { to: 'lead', about: 'extensionRefused' } },
            'forgetExtension',
          ],
        },
        'clock.answered': lapse,
        'clock.waits': lapse,
      },
    },
  },
});
