import { speakReason } from '@tctp/contracts';
import type { LocalDate, Points, Reason } from '@tctp/domain';
import { comparePoints, sumPoints } from '@tctp/domain';
import type { ComponentOfYear, YearToFollow } from '@tctp/drafts';
import type { ForecastLine } from '@tctp/forecast';
import type { PlanForecast } from '../forecast/forecast-plan';
import type { LedgerRow, RowAsWorked } from '../read-models';

interface Around {
  number: string;
  title: string;
  basis: 'closed' | 'forecast';
  asOf: LocalDate;
  rows: readonly RowAsWorked[];
  scores: readonly LedgerRow[];
  unitNames: ReadonlyMap<string, string>;
}

/**
 * What a year came to: the lines of its forecast, in which every official point is the last word. So the sum of what is
 * carried over is the sum that was locked, and what nobody gave points to is held as the forecast holds it, by name. What
 * was left out of the reckoning lost nothing.
 */
export function yearToFollow({ plan, forecast }: PlanForecast, around: Around): YearToFollow {
  const { criteriaSet, baseline } = plan;
  const { number, title, basis, asOf, rows, scores, unitNames } = around;
  const named = (id: string) => ({ id, name: unitNames.get(id) ?? id });
  const heads = new Map(forecast.lines.filter(isHead).map((line) => [line.code, line]));
  const official = new Map(
    scores.filter(({ kind }) => kind === 'official').map((row) => [row.componentCode, row]),
  );
  return {
    proposal: {
      planId: plan.id,
      planNumber: number,
      year: plan.year,
      basis,
      asOf,
      criteriaSetId: criteriaSet.id,
      authorityUnitId: plan.authorityUnitId,
      reviewUnitId: plan.reviewUnitId,
      held: forecast.lines.filter(isHeld).map(({ code }) => code),
    },
    title,
    authorityName: named(plan.authorityUnitId).name,
    fields: criteriaSet.fields.map(({ code, title: fieldTitle, kind, max }) => ({
      code,
      title: fieldTitle,
      kind,
      max,
      points: sumPoints([heads.get(code)?.likely ?? max, ...leftOutOf(code, plan, forecast)]),
    })),
    components: forecast.lines.filter(counts).flatMap((line): ComponentOfYear[] => {
      const component = criteriaSet.components.find(({ code }) => code === line.code);
      if (component?.max == null) return [];
      const { code, fieldCode, max, outsideControl } = component;
      const last = baseline?.components.find((one) => one.code === code)?.reason.vi ?? null;
      return [
        {
          code,
          fieldCode,
          title: component.title,
          max,
          points: line.likely,
          reason: whyLost(line, official.get(code), last),
          outsideControl: outsideControl?.vi ?? null,
        },
      ];
    }),
    rows: rows.map(({ leadUnitId, coordinatorIds, ...row }) => ({
      ...row,
      lead: named(leadUnitId),
      coordinators: coordinatorIds.map(named),
    })),
  };
}

/** The maxima of what was left out of a field: its line counts them as nothing. */
function leftOutOf(
  fieldCode: string,
  { criteriaSet }: PlanForecast['plan'],
  { lines }: PlanForecast['forecast'],
): Points[] {
  const out = new Set(lines.filter(({ leftOut }) => leftOut).map(({ code }) => code));
  return criteriaSet.components.flatMap((one) =>
    one.fieldCode === fieldCode && out.has(one.code) ? (one.max ?? []) : [],
  );
}

function isHead({ kind }: ForecastLine): boolean {
  return kind === 'field' || kind === 'unlisted' || kind === 'survey';
}

/** Left out is not lost. */
function counts({ kind, leftOut }: ForecastLine): boolean {
  return kind === 'component' && !leftOut;
}

function isHeld({ kind, leftOut, max, reason }: ForecastLine): boolean {
  return kind !== 'field' && !leftOut && comparePoints(max, '0') > 0 && reason.code !== 'official';
}

/** The appraiser's own words; else what the year before lost it for, as long as it is held; else the forecast's. */
function whyLost(line: ForecastLine, official: LedgerRow | undefined, last: string | null): string | null {
  if (line.reason.code === 'official') return noteOf(official?.reason);
  return line.baseline !== null && samePoints(line.baseline, line.likely) && last !== null
    ? last
    : speakReason(line.reason, 'vi');
}

function samePoints(one: Points, other: Points): boolean {
  return comparePoints(one, other) === 0;
}

function noteOf(reason: Reason | undefined): string | null {
  const note = reason?.params['note'];
  return typeof note === 'string' && note !== '' ? note : null;
}
