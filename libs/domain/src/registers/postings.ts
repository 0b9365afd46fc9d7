import type { RegisterDefinition } from './register';

/**
 * Niêm yết công khai TTHC (3.2, 3.2.1): one entry a one-stop desk, posted with a photo and a day, then checked. Who
 * published the procedures, and by which decision, is part of it: publishing is the province's.
 */
export const postings: RegisterDefinition = {
  fields: {
    title: { kind: 'text' },
    procedures: { kind: 'count' },
    postedOn: { kind: 'day' },
    publishedBy: { kind: 'text' },
    checkedOn: { kind: 'day' },
  },
  states: ['listed', 'posted', 'checked', 'faulty', 'removed'],
  counts: ['checked', 'faulty'],
  ended: ['checked', 'removed'],
  acts: {
    list: { from: [], to: 'listed', by: 'atWork', asks: ['title'], may: ['procedures', 'publishedBy'] },
    amend: {
      from: ['listed', 'posted', 'faulty'],
      to: null,
      by: 'atWork',
      may: ['title', 'procedures', 'publishedBy'],
    },
    post: {
      from: ['listed', 'faulty'],
      to: 'posted',
      by: 'atWork',
      asks: ['postedOn'],
      may: ['procedures', 'publishedBy'],
      proof: true,
    },
    check: { from: ['posted'], to: 'checked', by: 'reviewers', asks: ['checkedOn'] },
    fault: { from: ['posted', 'checked'], to: 'faulty', by: 'reviewers', asks: ['checkedOn'], reason: true },
    remove: { from: ['listed', 'posted', 'faulty'], to: 'removed', by: 'reviewers', reason: true },
  },
  sees: 'own',
  ofEveryUnit: true,
  tells: { acts: { fault: { about: 'postingFaulty', to: ['unit'] } } },
};
