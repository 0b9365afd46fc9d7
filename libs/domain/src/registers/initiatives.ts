import type { RegisterDefinition } from './register';

/** Sáng kiến (1.5.3): any unit proposes all year; Nội vụ gathers, forwards to the province, which recognises or not. */
export const initiatives: RegisterDefinition = {
  fields: {
    title: { kind: 'text' },
    summary: { kind: 'long' },
    benefit: { kind: 'long' },
    appliedFrom: { kind: 'day' },
    sentNumber: { kind: 'text' },
    sentOn: { kind: 'day' },
    decisionNumber: { kind: 'text' },
    decidedOn: { kind: 'day' },
  },
  states: ['proposed', 'shortlisted', 'forwarded', 'recognised', 'declined', 'setAside', 'withdrawn'],
  counts: ['recognised'],
  ended: ['recognised', 'declined', 'setAside', 'withdrawn'],
  acts: {
    propose: {
      from: [],
      to: 'proposed',
      by: 'atWork',
      asks: ['title', 'summary'],
      may: ['benefit', 'appliedFrom'],
    },
    amend: {
      from: ['proposed'],
      to: null,
      by: 'atWork',
      may: ['title', 'summary', 'benefit', 'appliedFrom'],
    },
    shortlist: { from: ['proposed'], to: 'shortlisted', by: 'reviewers' },
    forward: { from: ['shortlisted'], to: 'forwarded', by: 'reviewers', asks: ['sentNumber', 'sentOn'] },
    recognise: {
      from: ['forwarded'],
      to: 'recognised',
      by: 'reviewers',
      asks: ['decisionNumber', 'decidedOn'],
    },
    decline: { from: ['forwarded'], to: 'declined', by: 'reviewers', may: ['decisionNumber'], reason: true },
    setAside: { from: ['proposed', 'shortlisted'], to: 'setAside', by: 'reviewers', reason: true },
    withdraw: { from: ['proposed', 'shortlisted'], to: 'withdrawn', by: 'atWork', reason: true },
    takeBack: {
      from: ['recognised', 'declined', 'setAside'],
      to: 'forwarded',
      by: 'reviewers',
      reason: true,
    },
  },
  sees: 'own',
  ofEveryUnit: true,
  tells: {
    acts: {
      recognise: { about: 'initiativeRecognised', to: ['unit'] },
      decline: { about: 'initiativeDeclined', to: ['unit'] },
      setAside: { about: 'initiativeSetAside', to: ['unit'] },
      takeBack: { about: 'verificationTakenBack', to: ['unit'] },
    },
  },
};
