import type { Words } from '../../i18n/use-words';
import type { Cell } from './cell-look';
import { givenOf, isLate } from './cell-look';

/** A cell in words: what stands for its colour, its letter and its count. */
export function sayCell({ led, joined }: Cell, { t, word }: Words): string {
  const said: string[] = [];
  if (led !== null) said.push(`${t('relation.lead')}: ${word('work', led.next.work)}`);
  if (joined !== null) said.push(`${t('relation.coordinator')}: ${t(`matrix.given.${givenOf(joined)}`)}`);
  const part = led ?? joined;
  if (part !== null && part.tasks > 1) said.push(t('matrix.doneOf', { done: part.done, count: part.tasks }));
  if (isLate({ led, joined })) said.push(t('tasks.overdue'));
  return said.join(', ');
}
