import { formatDay } from '@tctp/contracts';

/** '28/8/2017' → '2017-08-28', '' → ''; null for what is no day. */
export function dayTyped(text: string): string | null {
  if (text.trim() === '') return '';
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const found = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(found.getTime()) || found.toISOString().slice(0, 10) !== iso ? null : iso;
}

export function dayShown(iso: string | null): string {
  return iso === null ? '' : formatDay(iso);
}
