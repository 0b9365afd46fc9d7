import type { RegisterDefinition } from './register';

/**
 * Vị trí việc làm và trình độ (5.1, 5.2, 5.3.3): per unit and job position, how many people and how many of them meet
 * the standard. No names: heads are counted.
 */
export const officials: RegisterDefinition = {
  fields: {
    title: { kind: 'text' },
    headcount: { kind: 'count' },
    qualified: { kind: 'count', notAbove: 'headcount' },
    asOf: { kind: 'day' },
    approvedBy: { kind: 'text' },
  },
  states: ['stated', 'verified', 'removed'],
  counts: ['verified'],
  ended: ['verified', 'removed'],
  acts: {
    state: {
      from: [],
      to: 'stated',
      by: 'atWork',
      asks: ['title', 'headcount', 'qualified', 'asOf'],
      may: ['approvedBy'],
    },
    amend: {
      from: ['stated', 'verified'],
      to: 'stated',
      by: 'atWork',
      asks: ['asOf'],
      may: ['title', 'headcount', 'qualified', 'approvedBy'],
    },
    verify: { from: ['stated'], to: 'verified', by: 'reviewers' },
    putBack: { from: ['verified'], to: 'stated', by: 'reviewers', reason: true },
    remove: { from: ['stated', 'verified'], to: 'removed', by: 'reviewers', reason: true },
  },
  sees: 'own',
  ofEveryUnit: true,
  tells: { acts: { putBack: { about: 'verificationTakenBack', to: ['unit'] } } },
};

/** Đào tạo, bồi dưỡng: the training plan and who was sent, counted. */
export const training: RegisterDefinition = {
  fields: {
    title: { kind: 'text' },
    plannedOn: { kind: 'day' },
    seats: { kind: 'count' },
    sent: { kind: 'count' },
    who: { kind: 'long', personal: true },
    heldOn: { kind: 'day' },
    certified: { kind: 'count', notAbove: 'sent' },
  },
  states: ['planned', 'sent', 'completed', 'cancelled'],
  counts: ['planned', 'sent', 'completed'],
  ended: ['completed', 'cancelled'],
  acts: {
    plan: { from: [], to: 'planned', by: 'atWork', asks: ['title', 'plannedOn', 'seats'] },
    amend: { from: ['planned'], to: null, by: 'atWork', may: ['title', 'plannedOn', 'seats'] },
    send: { from: ['planned'], to: 'sent', by: 'atWork', asks: ['sent', 'heldOn'], may: ['who'] },
    complete: { from: ['sent'], to: 'completed', by: 'atWork', asks: ['certified'] },
    cancel: { from: ['planned', 'sent'], to: 'cancelled', by: 'atWork', reason: true },
    forgetPeople: {
      from: ['completed', 'cancelled'],
      to: null,
      by: 'reviewers',
      reason: true,
      forgets: true,
    },
  },
  sees: 'own',
  due: { planned: 'plannedOn' },
  tells: { late: { planned: ['review'] } },
};
