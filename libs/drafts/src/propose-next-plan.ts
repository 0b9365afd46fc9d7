import { wordsYearLater } from '@tctp/calendar';
import { ZERO, comparePoints, groupedBy, subtractPoints, sumPoints } from '@tctp/domain';
import type { Field, Place, Points } from '@tctp/domain';
import type { FieldReading, NarrativeComponent, PlanReading, PointsReading, Read } from './plan-reading';
import type { RowReading } from './plan-reading';
import type { Because, Proposal } from './proposal';

/** A unit as the plan named it. */
interface Named {
  id: string;
  name: string;
}

/** A row of this year's plan, as it was worked on. */
export interface RowOfYear {
  componentCode: string;
  title: string;
  lead: Named;
  coordinators: readonly Named[];
  deliverable: string;
  requirement: string;
  deadlineText: string;
}

/** What a component came to. Only those with a known maximum; the others are part of what their field came to. */
export interface ComponentOfYear {
  code: string;
  fieldCode: string;
  title: string;
  max: Points;
  points: Points;
  /** Why points were lost. */
  reason: string | null;
  outsideControl: string | null;
}

export interface YearToFollow {
  proposal: Proposal;
  title: string;
  authorityName: string;
  fields: readonly (Pick<Field, 'code' | 'title' | 'kind' | 'max'> & { points: Points })[];
  components: readonly ComponentOfYear[];
  rows: readonly RowOfYear[];
}

/**
 * Next year's plan as a reading of the year that ends: its result is last year's result, what lost points comes first, the
 * most first, and everything else is carried on. What lost points and had no row gets one that nobody leads yet. Deadlines
 * move a year on. Number and day of issue are for people to give. Pure; the same year gives the same reading.
 */
export function proposeNextPlan(year: YearToFollow): PlanReading {
  const { proposal, title, authorityName, fields } = year;
  const survey = fields.filter(({ kind }) => kind === 'survey');
  const evidence = fields.filter(({ kind }) => kind !== 'survey');
  const told = evidence.map((field, at) => fieldOf(field, at, year));
  const total = sumPoints(fields.map(({ points }) => points));
  return {
    numbers: [],
    title: said(nextTitle(title, proposal.year)),
    year: said(proposal.year + 1),
    issuedOn: [],
    issuer: said(authorityName),
    spellings: [],
    outline: [],
    fields: told,
    result: {
      year: said(proposal.year),
      evidence: pointsOf(sumOf(evidence, 'max'), sumOf(evidence, 'points')),
      survey: pointsOf(sumOf(survey, 'max'), sumOf(survey, 'points')),
      total: { max: null, obtained: said(total), lost: null },
      rank: null,
      ranked: null,
      grade: null,
    },
    remarks: [],
    annex: { title: null, heads: [], sections: [], rows: rowsOf(year) },
    unread: [],
    letter: null,
    normalisations: [],
    proposal,
  };
}

const NOWHERE: Place = {};

function said<T>(value: T): Read<T> {
  return { value, text: String(value), place: NOWHERE };
}

function sumOf(fields: YearToFollow['fields'], part: 'max' | 'points'): Points {
  return sumPoints(fields.map((field) => field[part]));
}

function pointsOf(max: Points, obtained: Points): PointsReading {
  return { max: said(max), obtained: said(obtained), lost: said(subtractPoints(max, obtained)) };
}

function fieldOf(field: YearToFollow['fields'][number], at: number, year: YearToFollow): FieldReading {
  const own = year.components.filter(({ fieldCode }) => fieldCode === field.code);
  return {
    id: `f${at + 1}`,
    code: field.code,
    title: field.title,
    heading: said(field.title),
    points: pointsOf(field.max, field.points),
    components: own.map((one) => componentOf(one, year)),
  };
}

/** Under the title of its row, where it has one: the two are one thing. */
function componentOf(one: ComponentOfYear, { rows }: YearToFollow): NarrativeComponent {
  const lost = isLost(one);
  return {
    id: `n${one.code}`,
    code: said(one.code),
    title: rows.find(({ componentCode }) => componentCode === one.code)?.title ?? one.title,
    points: pointsOf(one.max, one.points),
    reason: lost && one.reason !== null ? said(one.reason) : null,
    ...(lost && one.outsideControl !== null ? { outsideControl: one.outsideControl } : {}),
  };
}

function isLost({ max, points }: ComponentOfYear): boolean {
  return comparePoints(lossOf({ max, points }), ZERO) > 0;
}

function lossOf({ max, points }: Pick<ComponentOfYear, 'max' | 'points'>): Points {
  return subtractPoints(max, points);
}

/** What lost most first; equals in the order of the set, and then every other row in the order of the plan. */
function rowsOf({ proposal, fields, components, rows }: YearToFollow): RowReading[] {
  const nobodys = new Set(fields.filter(({ kind }) => kind === 'survey').map(({ code }) => code));
  const losers = components
    .filter((one) => !nobodys.has(one.fieldCode) && isLost(one))
    .toSorted((one, other) => comparePoints(lossOf(other), lossOf(one)));
  const first = new Set(losers.map(({ code }) => code));
  const byCode = groupedBy(rows, ({ componentCode }) => componentCode);
  const { year, planNumber: number } = proposal;
  const lost = losers.flatMap((one) => {
    const because: Because = { kind: 'lost', year, lost: lossOf(one), reason: one.reason };
    return (byCode.get(one.code) ?? [unled(one)]).map((row) => ({ row, because }));
  });
  const carried = rows
    .filter(({ componentCode }) => !first.has(componentCode))
    .map((row) => ({ row, because: { kind: 'carried', year, number } as const }));
  const all = [...lost, ...carried];
  const width = Math.max(2, String(all.length).length);
  return all.map(({ row, because }, at) => {
    return rowOf(row, because, { place: at + 1, width, year });
  });
}

type RowToCarry = Omit<RowOfYear, 'lead'> & { lead: Named | null };

function unled({ code, title }: ComponentOfYear): RowToCarry {
  const nothing = { coordinators: [], deliverable: '', requirement: '', deadlineText: '' };
  return { componentCode: code, title, lead: null, ...nothing };
}

function rowOf(
  row: RowToCarry,
  because: Because,
  { place, width, year }: { place: number; width: number; year: number },
): RowReading {
  return {
    id: `r${String(place).padStart(width, '0')}`,
    number: said(String(place)),
    code: said(row.componentCode),
    title: said(row.title),
    sectionId: null,
    lead: row.lead === null ? null : said(row.lead.name),
    coordinators: row.coordinators.map(({ name }) => said(name)),
    separators: [],
    deliverable: said(row.deliverable),
    requirement: said(row.requirement),
    deadline: said(wordsYearLater(row.deadlineText, year) ?? row.deadlineText),
    place: NOWHERE,
    proposed: {
      leadUnitId: row.lead?.id ?? null,
      coordinatorIds: row.coordinators.map(({ id }) => id),
      because,
    },
  };
}

/** "… năm 2017" is "… năm 2018" a year on. */
function nextTitle(title: string, year: number): string {
  return title.replace(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'), String(year + 1));
}
