import type { Words } from '../i18n/use-words';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** '2017-Q3' → 'quý III/2017'; '2017' → 'năm 2017'; a task without cycles says nothing. */
export function cycleText(cycle: string, { t }: Words): string | null {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(cycle);
  if (quarter !== null) {
    return t('cycle.quarter', { quarter: ROMAN[Number(quarter[2]) - 1], year: quarter[1] });
  }
  return /^\d{4}$/.test(cycle) ? t('cycle.year', { year: cycle }) : null;
}
