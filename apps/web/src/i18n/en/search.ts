import type { UiWords } from '../vi';

export const search: Pick<UiWords, 'search'> = {
  search: {
    enter: 'Enter',
    escape: 'Esc',
    title: 'Search',
    hint: 'Tasks, document numbers…',
    placeholder: 'Code, task, document number…',
    start: 'Type at least 2 characters, with or without diacritics. Examples: 1.5.3, sang kien, 119/KH-UBND.',
    recent: 'Searched on this device',
    forget: 'Clear',
    none: 'Nothing found. Try a document number, a criterion code or the name of a unit.',
    found: '{{count}} results',
    due: 'due {{day}}',
    keyMove: 'choose',
    keyGo: 'open',
    keyClose: 'close',
    group: {
      tasks: 'Tasks',
      evidence: 'Evidence',
      components: 'Components',
      units: 'Units',
      people: 'People',
    },
  },
};
