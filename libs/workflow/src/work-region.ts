import { task } from './task-setup';

/** What can be done as long as the unit may still change what it will hand in. */
const whileOpen = {
  HAND_TO: { actions: ['rememberHandler', { type: 'record', params: { code: 'taskHandedTo' } }] },
  REMOVE_EVIDENCE: { actions: [{ type: 'record', params: { code: 'evidenceRemoved' } }] },
  SUBMIT: {
    guard: 'isComplete',
    target: 'submitted',
    actions: [
      'countSubmission',
      { type: 'record', params: { code: 'evidenceSubmitted' } },
      { type: 'notify', params: { to: 'reviewers', about: 'submitted' } },
      'recomputeScore',
      'tellAnswered',
    ],
  },
  ASK_NOT_APPLICABLE: {
    target: 'notApplicableAsked',
    actions: [
      'rememberAsker',
      { type: 'record', params: { code: 'notApplicableAsked' } },
      { type: 'notify', params: { to: 'reviewers', about: 'notApplicableAsked' } },
      'tellAnswered',
    ],
  },
  BLOCK: {
    target: 'blocked',
    actions: [
      'rememberPetition',
      { type: 'record', params: { code: 'taskBlocked' } },
      { type: 'notify', params: { to: 'lead', about: 'blocked' } },
      'recomputeScore',
      'tellWaits',
    ],
  },
  REPORT_OBSTACLE: {
    guard: 'isUnhindered',
    actions: [
      'rememberObstacle',
      { type: 'record', params: { code: 'obstacleReported' } },
      { type: 'notify', params: { to: 'reviewers', about: 'obstacleReported' } },
      'tellObstacle',
    ],
  },
  ASK_EXTENSION: {
    guard: 'mayExtend',
    actions: [
      'rememberExtension',
      { type: 'record', params: { code: 'extensionAsked' } },
      { type: 'notify', params: { to: 'reviewers', about: 'extensionAsked' } },
      { type: 'notify', params: { to: 'whoSeesTooManyExtensions', about: 'extensionFlagged' } },
      'tellExtension',
    ],
  },
  URGE: {
    actions: [
      { type: 'record', params: { code: 'taskUrged' } },
      { type: 'notify', params: { to: 'lead', about: 'urged' } },
    ],
  },
  REASSIGN: {
    guard: 'toAnotherUnit',
    target: '.assigned',
    actions: [
      'forgetHandler',
      'reassign',
      { type: 'record', params: { code: 'leadReassigned' } },
      { type: 'notify', params: { to: 'previousLead', about: 'takenAway' } },
      { type: 'notify', params: { to: 'lead', about: 'assigned' } },
      'recomputeScore',
    ],
  },
} as const;

const addEvidence = { actions: [{ type: 'record', params: { code: 'evidenceAdded' } }] } as const;
const taken = { ADD_EVIDENCE: addEvidence };

/** What stood approved stands no more. */
const reopen = {
  guard: 'mayReopen',
  target: 'open.reopened',
  actions: [
    'voidVerdicts',
    'correct',
    { type: 'record', params: { code: 'taskReopened' } },
    { type: 'notify', params: { to: 'lead', about: 'reopened' } },
    'unsettle',
    'recomputeScore',
    'tellRestarted',
  ],
} as const;

const amend = {
  target: 'open.inProgress',
  actions: [
    'voidVerdicts',
    { type: 'record', params: { code: 'submissionAmended' } },
    { type: 'notify', params: { to: 'reviewers', about: 'amended' } },
    'unsettle',
    'recomputeScore',
    'tellResumed',
  ],
} as const;

/** What people do: assigned → in progress → submitted → under review → approved, or back to the unit. */
export const workRegion = task.createStateConfig({
  initial: 'open',
  states: {
    open: {
      initial: 'assigned',
      on: whileOpen,
      states: {
        assigned: {
          on: {
            ACCEPT: { target: 'inProgress', actions: [{ type: 'record', params: { code: 'taskAccepted' } }] },
            ADD_EVIDENCE: { ...addEvidence, target: 'inProgress' },
          },
        },
        inProgress: { on: taken },
        returned: { on: taken },
        withdrawn: { on: taken },
        reopened: { on: taken },
      },
    },
    submitted: {
      on: {
        WITHDRAW: {
          target: 'open.withdrawn',
          actions: [
            'voidVerdicts',
            { type: 'record', params: { code: 'submissionWithdrawn' } },
            'recomputeScore',
            'tellResumed',
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
        PUT_BACK: {
          target: 'submitted',
          actions: [{ type: 'record', params: { code: 'reviewPutBack' } }],
        },
        CORRECT_FACTS: {
          guard: 'bySomebodyElse',
          actions: ['voidVerdicts', { type: 'record', params: { code: 'factsCorrected' } }],
        },
        APPROVE: [
          {
            guard: 'completesReview',
            target: 'approved',
            actions: [
              'countVerdict',
              { type: 'record', params: { code: 'evidenceApproved' } },
              { type: 'notify', params: { to: 'lead', about: 'approved' } },
              'recomputeScore',
              'tellSettled',
            ],
          },
          {
            guard: 'mayApprove',
            actions: [
              'countVerdict',
              { type: 'record', params: { code: 'approvalGiven' } },
              { type: 'notify', params: { to: 'nextInReview', about: 'approvalAsked' } },
            ],
          },
        ],
        RETURN: {
          guard: 'mayGiveBack',
          target: 'open.returned',
          actions: [
            'voidVerdicts',
            'correct',
            { type: 'record', params: { code: 'evidenceReturned' } },
            { type: 'notify', params: { to: 'lead', about: 'returned' } },
            'recomputeScore',
            'tellRestarted',
          ],
        },
        AMEND: amend,
      },
    },
    approved: { on: { REOPEN: reopen, AMEND: amend } },
    notApplicableAsked: {
      on: {
        GRANT_NOT_APPLICABLE: {
          guard: 'byAnotherThanAsked',
          target: 'notApplicable',
          actions: [
            { type: 'record', params: { code: 'notApplicableGranted' } },
            { type: 'notify', params: { to: 'lead', about: 'notApplicableGranted' } },
            'recomputeScore',
            'tellSettled',
          ],
        },
        REFUSE_NOT_APPLICABLE: {
          guard: 'byAnotherThanAsked',
          target: 'open.inProgress',
          actions: [
            { type: 'record', params: { code: 'notApplicableRefused' } },
            { type: 'notify', params: { to: 'lead', about: 'notApplicableRefused' } },
            'tellResumed',
          ],
        },
      },
    },
    notApplicable: { on: { REOPEN: reopen } },
    /** The superior has the word. The clock of the unit stands still, and the petition has one of its own. */
    blocked: {
      on: {
        PETITION_PENDING: {
          guard: 'isNextReminder',
          actions: [
            'countReminder',
            { type: 'record', params: { code: 'petitionPending' } },
            { type: 'notify', params: { to: 'whoeverIsNamed', about: 'petitionPending' } },
          ],
        },
        UNBLOCK: {
          target: 'open.inProgress',
          actions: [
            'forgetPetition',
            { type: 'record', params: { code: 'taskUnblocked' } },
            { type: 'notify', params: { to: 'lead', about: 'unblocked' } },
            'recomputeScore',
            'tellRestarted',
          ],
        },
      },
    },
  },
});
