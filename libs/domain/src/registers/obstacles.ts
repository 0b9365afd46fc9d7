import type { RegisterDefinition } from './register';

/** Khó khăn, vướng mắc: reported at once, answered within a set time or escalated. */
export const obstacles: RegisterDefinition = {
  fields: {
    title: { kind: 'text' },
    description: { kind: 'long' },
    component: { kind: 'component' },
    answerBy: { kind: 'day' },
    answer: { kind: 'long' },
    answeredWith: { kind: 'choice', of: ['advice', 'directive', 'extension', 'petition'] },
  },
  states: ['reported', 'answered', 'solved', 'withdrawn'],
  counts: [],
  ended: ['solved', 'withdrawn'],
  acts: {
    report: {
      from: [],
      to: 'reported',
      by: 'atWork',
      asks: ['title', 'description'],
      may: ['component', 'answerBy'],
    },
    amend: { from: ['reported'], to: null, by: 'atWork', may: ['title', 'description', 'component'] },
    answer: { from: ['reported'], to: 'answered', by: 'office', asks: ['answer', 'answeredWith'] },
    solve: { from: ['answered'], to: 'solved', by: 'atWork' },
    reopen: { from: ['answered'], to: 'reported', by: 'atWork', asks: ['answerBy'], reason: true },
    withdraw: { from: ['reported'], to: 'withdrawn', by: 'atWork', reason: true },
  },
  sees: 'own',
  due: { reported: 'answerBy' },
  within: { field: 'answerBy', workingDays: 5 },
  tells: {
    late: { reported: ['chairman', 'review'] },
    acts: {
      report: { about: 'obstacleReported', to: ['review'] },
      reopen: { about: 'obstacleReported', to: ['review'] },
      answer: { about: 'obstacleAnswered', to: ['unit'] },
    },
  },
};
