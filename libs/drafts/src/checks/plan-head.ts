import type { Finding } from '@tctp/domain';
import type { Read } from '../plan-reading';
import type { Check, CheckInput } from './check-input';
import { found, way } from './found';

/** What the plan is called, whose it is and when it was issued: missing, or said in two ways. */
export const checkPlanHead: Check = (input) => {
  const { draft, reading } = input;
  return [
    ...checkTitle(input),
    ...(draft.rows.length === 0 ? [found('annex-missing', '')] : []),
    ...checkNumber(input),
    ...checkIssueDay(input),
    ...checkYear(input),
    ...checkUnit(input, 'authority-unknown', draft.authorityUnitId, reading.issuer),
    ...checkUnit(input, 'reviewer-unknown', draft.reviewUnitId, null),
  ];
};

function checkTitle({ draft, reading, said }: CheckInput): Finding[] {
  if (draft.title === null) return [found('title-missing', '')];
  if (reading.title !== null || said.plan('title') !== null) return [];
  const { text = '', place = null } = reading.annex?.title ?? {};
  return [found('title-from-annex', '', { places: [place], read: text, assumed: draft.title })];
}

function checkNumber({ draft, reading, said }: CheckInput): Finding[] {
  if (draft.number === null) return [found('number-missing', '')];
  const numbers = differing(reading.numbers, (number) => number.replace(/\s/g, '').toUpperCase());
  if (numbers.length < 2 || said.plan('number') !== null) return [];
  const ways = numbers.map(({ value }) =>
    way('take-number', { number: value }, [{ change: 'plan', part: 'number', to: value }]),
  );
  return [found('number-contradicts', '', { ...twice(numbers), assumed: draft.number, ways })];
}

function checkIssueDay({ draft, reading, said }: CheckInput): Finding[] {
  if (draft.issuedOn === null) return [found('issue-day-missing', '')];
  const days = differing(reading.issuedOn, (day) => day);
  if (days.length < 2 || said.plan('issuedOn') !== null) return [];
  const ways = days.map(({ value }) =>
    way('take-day', { day: value }, [{ change: 'plan', part: 'issuedOn', to: value }]),
  );
  return [found('issue-day-contradicts', '', { ...twice(days), assumed: draft.issuedOn, ways })];
}

const YEAR_IN_TITLE = /năm\s+((?:19|20)\d{2})(?!\s*[–-])/iu;

/** A plan is for the year it is issued in or the next, its titles name that year, and last year lies before it. */
function checkYear({ draft, reading, said }: CheckInput): Finding[] {
  if (draft.year === null) return [found('year-missing', '')];
  if (said.plan('year') !== null) return [];
  const issued = draft.issuedOn === null ? null : Number(draft.issuedOn.slice(0, 4));
  const titled = [reading.title, reading.annex?.title ?? null].flatMap((title) => {
    const year = title === null ? undefined : YEAR_IN_TITLE.exec(title.text)?.[1];
    return title === null || year === undefined ? [] : [{ ...title, value: Number(year) }];
  });
  const years = differing([...(reading.year === null ? [] : [reading.year]), ...titled], String);
  const odd =
    years.length > 1 ||
    (issued !== null && draft.year !== issued && draft.year !== issued + 1) ||
    (draft.result.year !== null && draft.result.year >= draft.year);
  if (!odd) return [];
  const candidates = new Set([
    draft.year,
    ...years.map(({ value }) => value),
    ...(issued === null ? [] : [issued]),
  ]);
  const ways = [...candidates].map((year) =>
    way('take-year', { year }, [{ change: 'plan', part: 'year', to: String(year) }]),
  );
  return [found('year-contradicts', '', { ...twice(years), assumed: String(draft.year), ways })];
}

function checkUnit(
  { context, matcher }: CheckInput,
  code: 'authority-unknown' | 'reviewer-unknown',
  unitId: string | null,
  named: Read<string> | null,
): Finding[] {
  if (unitId !== null) return [];
  const kinds = code === 'authority-unknown' ? ['authority'] : ['division', 'authority'];
  const fitting = context.units.filter(({ kind }) => kinds.includes(kind));
  const alike =
    named === null ? [] : [...matcher.match(named.value).candidates, ...matcher.alike(named.value)];
  const offered = fitting.length <= MOST_OFFERED ? fitting : fitting.filter(({ id }) => alike.includes(id));
  const part = code === 'authority-unknown' ? 'authority' : 'reviewer';
  const ways = offered.map(({ id, name }) =>
    way('give-unit', { unit: name }, [{ change: 'plan', part, to: id }]),
  );
  return [found(code, '', { places: [named?.place ?? null], read: named?.text ?? '', ways })];
}

const MOST_OFFERED = 12;

/** One reading of each value, the first. */
function differing<T>(readings: readonly Read<T>[], measure: (value: T) => string): Read<T>[] {
  const first = new Map<string, Read<T>>();
  for (const one of readings) if (!first.has(measure(one.value))) first.set(measure(one.value), one);
  return [...first.values()];
}

function twice(readings: readonly Read<unknown>[]) {
  const values = readings.map(({ value }) => String(value));
  return {
    places: readings.map(({ place }) => place),
    read: readings.map(({ text }) => text).join(' / '),
    params: { first: values[0] ?? '', other: values.slice(1).join(', ') },
  };
}
