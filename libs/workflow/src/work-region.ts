import { task } from './task-setup';

/** While the unit may still change what it will hand in: files come and go, it submits, or says it does not apply. */
const open = {
  REMOVE_EVIDENCE: { actions: [{ type: 'record', params: { code: 'evidenceRemoved' } }] },
  SUBMIT: {
    guard: 'hasFiles',
    target: 'submitted',
    actions: [
      'countSubmission',
      { type: 'record', params: { code: 'evidenceSubmitted' } },
      { type: 'notify', params: { to: 'reviewers', about: 'submitted' } },
      'recomputeScore',
      'tellClockAnswered',
    ],
  },
  ASK_NOT_APPLICABLE: {
    target: 'notApplicableAsked',
    actions: [
      'rememberAsker',
      { type: 'record', params: { code: 'notApplicableAsked' } },
      { type: 'notify', params: { to: 'reviewers', about: 'notApplicableAsked' } },
      'tellClockAnswered',
    ],
  },
} as const;

const addEvidence = { actions: [{ type: 'record', params: { code: 'evidenceAdded' } }] } as const;

const reopen = {
  target: 'reopened',
  actions: [
    { type: 'record', params: { code: 'taskReopened' } },
    { type: 'notify', params: { to: 'lead', about: 'reopened' } },
    'unsettle',
    'recomputeScore',
    'tellClockRestarted',
  ],
} as const;

/** What people do: assigned → in progress → submitted → under review → approved, or back to the unit. */
export const workRegion = task.createStateConfig({
  initial: 'assigned',
  states: {
    assigned: {
      on: {
        ...open,
        ACCEPT: { target: 'inProgress', actions: [{ type: 'record', params: { code: 'taskAccepted' } }] },
        ADD_EVIDENCE: { ...addEvidence, target: 'inProgress' },
      },
    },
    inProgress: { on: { ...open, ADD_EVIDENCE: addEvidence } },
    returned: { on: { ...open, ADD_EVIDENCE: addEvidence } },
    withdrawn: { on: { ...open, ADD_EVIDENCE: addEvidence } },
    reopened: { on: { ...open, ADD_EVIDENCE: addEvidence } },
    submitted: {
      on: {
        WITHDRAW: {
          target: 'withdrawn',
          actions: [
            { type: 'record', params: { code: 'submissionWithdrawn' } },
            'recomputeScore',
            'tellClockResumed',
          ],
        },
        TAKE_FOR_REVIEW: {
          guard: 'bySomebodyElse',
          target: 'underReview',
          actions: [{ type: 'record', params: { code: 'reviewTaken' } }],
        },
      },
    },
    underReview: {
      on: {
        APPROVE: {
          guard: 'bySomebodyElse',
          target: 'approved',
          actions: [
            { type: 'record', params: { code: 'evidenceApproved' } },
            { type: 'notify', params: { to: 'lead', about: 'approved' } },
            'recomputeScore',
            'tellClockSettled',
          ],
        },
        RETURN: {
          guard: 'bySomebodyElse',
          target: 'returned',
          actions: [
            { type: 'record', params: { code: 'evidenceReturned' } },
            { type: 'notify', params: { to: 'lead', about: 'returned' } },
            'recomputeScore',
            'tellClockRestarted',
          ],
        },
      },
    },
    approved: { on: { REOPEN: reopen } },
    notApplicableAsked: {
      on: {
        GRANT_NOT_APPLICABLE: {
          guard: 'byAnotherThanAsked',
          target: 'notApplicable',
          actions: [
            { type: 'record', params: { code: 'notApplicableGranted' } },
            { type: 'notify', params: { to: 'lead', about: 'notApplicableGranted' } },
            'recomputeScore',
            'tellClockSettled',
          ],
        },
        REFUSE_NOT_APPLICABLE: {
          guard: 'byAnotherThanAsked',
          target: 'inProgress',
          actions: [
            { type: 'record', params: { code: 'notApplicableRefused' } },
            { type: 'notify', params: { to: 'lead', about: 'notApplicableRefused' } },
            'tellClockResumed',
          ],
        },
      },
    },
    notApplicable: { on: { REOPEN: reopen } },
  },
});
