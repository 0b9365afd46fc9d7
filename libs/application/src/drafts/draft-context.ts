import { buildWorkCalendar } from '@tctp/calendar';
import type { WorkCalendar } from '@tctp/calendar';
import type { CriteriaSet, DraftEdit, PlanPolicy } from '@tctp/domain';
import type { DraftContext, PlanReading } from '@tctp/drafts';
import type { DraftSurroundings } from './draft-store';

/** What holds where the tenant has no plan yet to take it from. */
export interface ShippedDefaults {
  criteriaSets: readonly CriteriaSet[];
  policy: PlanPolicy;
  calendar: { year: number; calendar: WorkCalendar };
}

/** What the reading is held against: the tenant's units under every name, the calendar of its years, all known sets. */
export function draftContext(
  surroundings: DraftSurroundings,
  shipped: ShippedDefaults,
  year: number,
): DraftContext {
  const { units, formerNames, plans } = surroundings;
  const standing = standingFor(units);
  return {
    units: units.filter(({ closed }) => !closed).map(({ closed: _c, mergedInto: _m, ...unit }) => unit),
    aliases: [
      ...formerNames,
      ...units
        .filter(({ closed }) => closed)
        .flatMap(({ id, name, shortName }) => [name, shortName].map((words) => ({ words, unitId: id }))),
    ].flatMap(({ words, unitId }) => {
      const to = standing(unitId);
      return to === null ? [] : [{ words, unitId: to }];
    }),
    calendar: calendarOf(plans, shipped, year),
    criteriaSets: knownSets(
      shipped.criteriaSets,
      plans.map(({ criteriaSet }) => criteriaSet),
    ),
  };
}

/** The year the plan is for, as far as anybody has said; what a day of issue suggests; else this one. */
export function yearOf(reading: PlanReading, edits: readonly DraftEdit[], thisYear: number): number {
  const said = edits.findLast((edit) => edit.change === 'plan' && edit.part === 'year');
  const given = said?.change === 'plan' ? Number(said.to) : NaN;
  if (Number.isInteger(given) && given >= 1900 && given <= 2199) return given;
  const issued = reading.issuedOn[0]?.value.slice(0, 4);
  return reading.year?.value ?? (issued === undefined ? thisYear : Number(issued));
}

/** The unit that a closed one has become, through as many mergers as there were. */
function standingFor(units: DraftSurroundings['units']): (unitId: string) => string | null {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (unitId) => {
    let unit = byId.get(unitId);
    for (let steps = 0; unit?.closed === true && steps < 100; steps += 1)
      unit = unit.mergedInto === null ? undefined : byId.get(unit.mergedInto);
    return unit === undefined || unit.closed ? null : unit.id;
  };
}

/** A plan's calendar is the word on its own year; other years are computed, by the settings of the newest plan. */
function calendarOf(plans: DraftSurroundings['plans'], shipped: ShippedDefaults, year: number): WorkCalendar {
  const { holidays: _h, makeUpDays: _m, ...settings } = plans[0]?.calendar ?? shipped.calendar.calendar;
  const known = [...plans.map((plan) => ({ year: plan.year, calendar: plan.calendar })), shipped.calendar];
  const official = [year, year + 1].flatMap((wanted) => {
    const found = known.find((one) => one.year === wanted);
    if (found === undefined) return [];
    const within = (day: string) => day.startsWith(`${wanted}-`);
    return [
      {
        year: wanted,
        holidays: found.calendar.holidays.filter(({ on }) => within(on)),
        makeUpDays: found.calendar.makeUpDays.filter(within),
      },
    ];
  });
  return buildWorkCalendar(settings, [year, year + 1], { official }).calendar;
}

/** Each id once; a plan's own copy of one that ships is that one. */
function knownSets(shipped: readonly CriteriaSet[], own: readonly CriteriaSet[]): CriteriaSet[] {
  return [...new Map([...own, ...shipped].map((set) => [set.id, set])).values()];
}
