import type { RegisterDefinition } from './register';

/**
 * Dịch vụ công trực tuyến (7.1.5): the procedures of a unit and how far each can be done online. Levels 3 and 4 until
 * the two-level reckoning, một phần and toàn trình since; one is never read as the other.
 */
export const onlineServices: RegisterDefinition = {
  fields: {
    title: { kind: 'text' },
    code: { kind: 'text' },
    level: { kind: 'choice', of: ['level2', 'level3', 'level4', 'partial', 'full'] },
    link: { kind: 'link' },
    liveOn: { kind: 'day' },
    dossiers: { kind: 'count' },
    countedOn: { kind: 'day' },
  },
  states: ['planned', 'live', 'verified', 'suspended'],
  counts: ['verified'],
  ended: [],
  acts: {
    list: { from: [], to: 'planned', by: 'atWork', asks: ['title', 'level'], may: ['code', 'liveOn'] },
    amend: { from: ['planned'], to: null, by: 'atWork', may: ['title', 'code', 'level', 'liveOn'] },
    goLive: {
      from: ['planned', 'suspended'],
      to: 'live',
      by: 'atWork',
      asks: ['link', 'liveOn'],
      may: ['level'],
    },
    count: { from: ['live', 'verified'], to: null, by: 'atWork', asks: ['dossiers', 'countedOn'] },
    verify: { from: ['live'], to: 'verified', by: 'reviewers' },
    suspend: { from: ['live', 'verified'], to: 'suspended', by: 'atWork', reason: true },
    putBack: { from: ['verified'], to: 'live', by: 'reviewers', reason: true },
  },
  sees: 'own',
  tells: { acts: { putBack: { about: 'verificationTakenBack', to: ['unit'] } } },
};
