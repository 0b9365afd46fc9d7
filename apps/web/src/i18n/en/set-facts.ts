import type { setFacts as vi } from '../vi/set-facts';

export const setFacts: typeof vi = {
  setFacts: {
    title: 'Facts of the whole unit',
    why: 'The criteria set takes, gives or bars points by these.',
    unknown: 'unknown',
    from: {
      counted: 'Counted by the program from the cycles of reports',
      register: 'Told by the register {{register}}',
      said: 'Entered by Nội vụ',
    },
    by: '{{by}}, {{at}}',
    for: '{{by}} for {{absent}}, {{at}}',
    moves: {
      penalty: '−{{per}} points each, at most {{cap}}',
      bonus: '+{{per}} points each, at most {{cap}}',
      knockOut: 'Leaves nothing of {{scope}}: {{why}}',
      ceiling: 'Bars a grade: {{why}}',
    },
    say: 'Enter',
    correct: 'Correct',
    history: 'Entered {{count}} times',
    takenBack: 'taken back, unknown',
    takeBack: 'Unknown: take back what was entered',
    save: 'Save',
    toRegister: 'Open the register',
  },
};
