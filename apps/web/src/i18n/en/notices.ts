import type { UiWords } from '../vi';

export const notices: Pick<UiWords, 'digests'> = {
  digests: {
    subtitle: 'One digest a day, the worst points first',
    none: 'No digest yet. The first one comes when a task is new, due soon or overdue.',
    at: '{{time}} · {{count}} items',
  },
};
