import type { RegisterDefinition } from './register';

/**
 * Kiểm tra CCHC (1.3.1): the units of the yearly plan of inspections, one entry each. What is cancelled stays in the
 * denominator; what never belonged into the plan is struck out of it, with a reason.
 */
export const inspections: RegisterDefinition = {
  fields: {
    title: { kind: 'text' },
    plannedOn: { kind: 'day' },
    team: { kind: 'long' },
    inspectedOn: { kind: 'day' },
    findings: { kind: 'long' },
    conclusionNumber: { kind: 'text' },
    concludedOn: { kind: 'day' },
    followUpBy: { kind: 'day' },
    followUp: { kind: 'long' },
  },
  states: ['planned', 'inspected', 'concluded', 'followedUp', 'cancelled', 'struckOut'],
  counts: ['planned', 'inspected', 'concluded', 'followedUp', 'cancelled'],
  ended: ['followedUp', 'cancelled', 'struckOut'],
  acts: {
    plan: { from: [], to: 'planned', by: 'reviewers', asks: ['title', 'plannedOn'], may: ['team'] },
    amend: { from: ['planned'], to: null, by: 'reviewers', may: ['title', 'plannedOn', 'team'] },
    inspect: { from: ['planned'], to: 'inspected', by: 'reviewers', asks: ['inspectedOn', 'findings'] },
    conclude: {
      from: ['inspected'],
      to: 'concluded',
      by: 'reviewers',
      asks: ['conclusionNumber', 'concludedOn'],
      may: ['findings', 'followUpBy'],
    },
    followUp: { from: ['concluded'], to: 'followedUp', by: 'atWork', asks: ['followUp'] },
    cancel: { from: ['planned'], to: 'cancelled', by: 'reviewers', reason: true },
    strikeOut: { from: ['planned', 'cancelled'], to: 'struckOut', by: 'reviewers', reason: true },
    takeBack: { from: ['cancelled', 'struckOut'], to: 'planned', by: 'reviewers', reason: true },
  },
  sees: 'own',
  due: { planned: 'plannedOn', concluded: 'followUpBy' },
  tells: {
    late: { planned: ['review'], concluded: ['review', 'head'] },
    acts: { conclude: { about: 'inspectionConcluded', to: ['unit'], where: 'followUpBy' } },
  },
};
