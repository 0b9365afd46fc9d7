import { formatWeekday } from '../../format/dates';
import type { Words } from '../../i18n/use-words';
import type { Cell } from './cell-look';
import type { Component, Unit } from './matrix-model';

/** What a unit is reminded of, written for whoever urges it: how late, since when, and what is wanted. */
export function urgeReason(
  { led, joined }: Cell,
  unit: Unit,
  component: Component,
  { t, language }: Words,
): string {
  const part = led ?? joined;
  if (part === null) return '';
  const { time, lastDay, workingDays } = part.next;
  const day = lastDay === null ? null : formatWeekday(lastDay, language);
  const what = `${component.code} ${component.title}`;
  const until =
    day === null
      ? t('matrix.say.open', { what })
      : time === 'overdue'
        ? t('matrix.say.late', { what, day, count: Math.abs(workingDays ?? 0) })
        : t('matrix.say.due', { what, day });
  const wanted = led === null ? t('matrix.say.ofPartner', { unit: unit.shortName }) : t('matrix.say.submit');
  return `${until} ${wanted}`;
}
