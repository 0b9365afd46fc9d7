import type { RegisterDefinition } from './register';

/**
 * Phản ánh của người dân về cán bộ, công chức (1.7.2): taken in, checked by the inspection team, confirmed or not,
 * handled, reported. Each confirmed one costs points by the rule of the set. Whoever is named never handles it.
 */
export const complaints: RegisterDefinition = {
  fields: {
    title: { kind: 'text' },
    content: { kind: 'long' },
    channel: { kind: 'choice', of: ['inPerson', 'letter', 'phone', 'online', 'inspection'] },
    receivedOn: { kind: 'day' },
    checkBy: { kind: 'day' },
    complainant: { kind: 'text', personal: true },
    contact: { kind: 'text', personal: true },
    about: { kind: 'text', personal: true },
    account: { kind: 'person', personal: true },
    finding: { kind: 'long' },
    handling: { kind: 'long' },
    documentNumber: { kind: 'text' },
    reportedOn: { kind: 'day' },
  },
  states: ['received', 'checking', 'confirmed', 'handled', 'unfounded', 'withdrawn'],
  counts: ['confirmed', 'handled'],
  ended: ['handled', 'unfounded', 'withdrawn'],
  acts: {
    takeIn: {
      from: [],
      to: 'received',
      by: 'reviewers',
      asks: ['title', 'content', 'channel', 'receivedOn'],
      may: ['checkBy', 'complainant', 'contact', 'about', 'account'],
    },
    amend: {
      from: ['received', 'checking'],
      to: null,
      by: 'reviewers',
      may: ['title', 'content', 'checkBy', 'complainant', 'contact', 'about', 'account'],
    },
    check: { from: ['received'], to: 'checking', by: 'reviewers', may: ['checkBy'] },
    confirm: { from: ['checking'], to: 'confirmed', by: 'reviewers', asks: ['finding'] },
    dismiss: { from: ['checking'], to: 'unfounded', by: 'reviewers', asks: ['finding'] },
    handle: {
      from: ['confirmed'],
      to: 'handled',
      by: 'reviewers',
      asks: ['handling', 'documentNumber', 'reportedOn'],
    },
    reconsider: { from: ['confirmed', 'unfounded'], to: 'checking', by: 'reviewers', reason: true },
    withdraw: { from: ['received'], to: 'withdrawn', by: 'reviewers', reason: true },
    forgetPeople: {
      from: ['handled', 'unfounded', 'withdrawn'],
      to: null,
      by: 'reviewers',
      reason: true,
      forgets: true,
    },
  },
  sees: 'office',
  due: { received: 'checkBy', checking: 'checkBy' },
  names: 'account',
  tells: {
    late: { received: ['review'], checking: ['review'] },
    acts: { confirm: { about: 'complaintConfirmed', to: ['leaders'] } },
  },
};
