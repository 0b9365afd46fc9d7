import { formatDay } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** In the order people ask for them; the database keeps none. */
const ORDER = [
  ...[
    'username',
    'displayName',
    'role',
    'unit',
    'provider',
    'token',
    'name',
    'shortName',
    'parent',
    'into',
    'mark',
  ],
  ...['from', 'until', 'on', 'document', 'tasks', 'people', 'ladder', 'moved'],
];

export function inOrder(names: readonly string[]): string[] {
  return names.toSorted((left, right) => ORDER.indexOf(left) - ORDER.indexOf(right));
}

/** The parts of an administrative event travel as codes, days as ISO; people read words. */
export function useFactWords() {
  const { t, word } = useWords();
  const nameOf = (name: string): string => t(`adminFact.${name}`, { defaultValue: name });
  const valueOf = (name: string, value: string | number): string | number => {
    if (typeof value === 'number') return value;
    if (name === 'role') return word('role', value);
    if (name === 'mark') return t(`calendar.mark.${value}`);
    if (name === 'ladder') return ladderInWords(value);
    return DAY.test(value) ? formatDay(value) : value;
  };
  /* "7 3 1 | head | 3 viceChair, 5 chairman" */
  const ladderInWords = (text: string): string => {
    const [reminders = '', onDue = '', rungs = ''] = text.split(' | ');
    const steps = rungs
      .split(', ')
      .filter(Boolean)
      .map((rung) => {
        const [days = '', role = ''] = rung.split(' ');
        return `+${days} ${word('role', role)}`;
      });
    return [
      t('ladder.remindShort', { days: reminders.split(' ').join(', ') || '–' }),
      `${t('ladder.atDue')} ${word('role', onDue)}`,
      ...steps,
    ].join('; ');
  };
  return { nameOf, valueOf };
}
