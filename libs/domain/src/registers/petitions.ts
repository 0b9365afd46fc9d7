import type { RegisterDefinition } from './register';

/**
 * Kiến nghị lên Sở Nội vụ hoặc tỉnh (3.2, 5.2). While one is open, the points of its component are outside the
 * unit's control.
 */
export const petitions: RegisterDefinition = {
  fields: {
    title: { kind: 'text' },
    component: { kind: 'component' },
    addressee: { kind: 'text' },
    content: { kind: 'long' },
    documentNumber: { kind: 'text' },
    sentOn: { kind: 'day' },
    answerBy: { kind: 'day' },
    remindedOn: { kind: 'day' },
    answerNumber: { kind: 'text' },
    answeredOn: { kind: 'day' },
    answer: { kind: 'long' },
    appliedOn: { kind: 'day' },
  },
  states: ['drafted', 'sent', 'agreed', 'applied', 'refused', 'withdrawn'],
  counts: ['sent', 'agreed', 'applied', 'refused'],
  ended: ['applied', 'refused', 'withdrawn'],
  acts: {
    draft: {
      from: [],
      to: 'drafted',
      by: 'reviewers',
      asks: ['title', 'component', 'addressee', 'content'],
    },
    amend: {
      from: ['drafted'],
      to: null,
      by: 'reviewers',
      may: ['title', 'component', 'addressee', 'content'],
    },
    send: {
      from: ['drafted'],
      to: 'sent',
      by: 'reviewers',
      asks: ['documentNumber', 'sentOn'],
      may: ['answerBy'],
    },
    remind: { from: ['sent'], to: null, by: 'office', asks: ['remindedOn'], may: ['answerBy'] },
    agree: {
      from: ['sent'],
      to: 'agreed',
      by: 'reviewers',
      asks: ['answerNumber', 'answeredOn', 'answer'],
    },
    refuse: {
      from: ['sent'],
      to: 'refused',
      by: 'reviewers',
      asks: ['answeredOn', 'answer'],
      may: ['answerNumber'],
    },
    apply: { from: ['agreed'], to: 'applied', by: 'reviewers', asks: ['appliedOn'] },
    withdraw: { from: ['drafted', 'sent'], to: 'withdrawn', by: 'reviewers', reason: true },
  },
  sees: 'all',
  due: { sent: 'answerBy' },
  tells: {
    late: { sent: ['review'] },
    acts: {
      agree: { about: 'petitionAgreed', to: ['reviewHead', 'leaders'] },
      refuse: { about: 'petitionRefused', to: ['reviewHead', 'leaders'] },
    },
  },
};
