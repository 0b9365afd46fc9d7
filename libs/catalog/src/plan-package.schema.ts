import type { DeadlineExpression, WorkCalendar } from '@tctp/calendar';
import type { Baseline, CriteriaSet, Plan, Unit } from '@tctp/domain';
import { z } from 'zod';
import { planPolicySchema } from './plan-policy.schema';
import { criteriaSetSchema } from './criteria-set.schema';
import { bilingual, day, id, points, words } from './shapes.schema';

/** A plan with everything around it: who, by which criteria, measured against which year, on which calendar. */
export interface PlanPackage {
  tenant: { id: string; name: string };
  units: readonly Unit[];
  criteriaSet: CriteriaSet;
  baseline: Baseline;
  plan: Plan<DeadlineExpression>;
  calendar: WorkCalendar;
}

const unit = z.strictObject({
  id,
  parentId: id.nullable(),
  kind: z.enum(['authority', 'division', 'commune', 'public-service', 'group']),
  name: words,
  shortName: words,
  memberIds: z.array(id),
  membersComplete: z.boolean(),
});

const baseline = z.strictObject({
  year: z.number().int(),
  total: points,
  evidencePoints: points,
  surveyPoints: points,
  rank: z.number().int().positive().nullable(),
  rankedUnits: z.number().int().positive().nullable(),
  fields: z.array(z.strictObject({ code: id, points })),
  components: z.array(z.strictObject({ code: id, points, reason: bilingual })),
});

const year = z.number().int().min(1000).max(9999);
const month = z.number().int().min(1).max(12);
const quarter = z.number().int().min(1).max(4);
const half = z.number().int().min(1).max(2);
const dayBound = z.enum(['before', 'by']);
const dayOfMonth = z.union([z.number().int().min(1).max(31), z.literal('last')]);
/** A part without a day first: `bound` tells it from the others, which `every` tells apart. */
const recurring = z.union([
  z.strictObject({ every: z.enum(['month', 'quarter', 'half', 'year']), bound: z.literal('in') }),
  z.discriminatedUnion('every', [
    z.strictObject({ every: z.literal('month'), bound: dayBound, day: dayOfMonth }),
    z.strictObject({
      every: z.literal('quarter'),
      bound: dayBound,
      monthOfQuarter: z.number().int().min(1).max(3),
      day: dayOfMonth,
      only: quarter.optional(),
    }),
    z.strictObject({
      every: z.literal('half'),
      bound: dayBound,
      monthOfHalf: z.number().int().min(1).max(6),
      day: dayOfMonth,
      only: half.optional(),
    }),
    z.strictObject({ every: z.literal('year'), bound: dayBound, month, day: dayOfMonth }),
  ]),
]);
const text = z.string();
const period = { bound: z.enum(['in', 'before']), year, text };
const dated = [
  z.strictObject({ kind: z.literal('date'), bound: dayBound, on: day, text }),
  z.strictObject({ kind: z.literal('month'), ...period, month }),
  z.strictObject({ kind: z.literal('quarter'), ...period, quarter }),
  z.strictObject({ kind: z.literal('half'), ...period, half }),
  z.strictObject({ kind: z.literal('year'), ...period }),
] as const;
const measurable = [
  ...dated,
  z.strictObject({
    kind: z.literal('several'),
    of: z.array(z.discriminatedUnion('kind', dated)).min(2),
    text,
  }),
  z.strictObject({ kind: z.literal('recurring'), parts: z.array(recurring).min(1), text }),
] as const;
export const deadlineSchema = z.discriminatedUnion('kind', [
  ...measurable,
  z.strictObject({
    kind: z.literal('ongoing'),
    report: z.discriminatedUnion('kind', measurable).optional(),
    text,
  }),
  z.strictObject({ kind: z.literal('none'), text }),
]);
const plan = z.strictObject({
  id,
  number: words,
  title: words,
  year: z.number().int(),
  issuedOn: day,
  endsOn: day,
  criteriaSetId: id,
  authorityUnitId: id,
  reviewUnitId: id,
  rows: z.array(
    z.strictObject({
      id,
      number: words,
      componentCode: id,
      title: words,
      leadUnitId: id,
      coordinatorIds: z.array(id),
      deliverable: words,
      requirement: words,
      deadline: deadlineSchema,
      notes: z.array(bilingual),
    }),
  ),
  policy: planPolicySchema,
});

const calendar = z.strictObject({
  timeZoneOffsetMinutes: z.number().int(),
  dayStart: z.string().regex(/^\d{2}:\d{2}$/),
  holidays: z.array(z.strictObject({ on: day, name: words })),
  makeUpDays: z.array(day),
  beforeIncludesDay: z.boolean(),
});

export const planPackageSchema: z.ZodType<PlanPackage> = z.strictObject({
  tenant: z.strictObject({ id, name: words }),
  units: z.array(unit).min(1),
  criteriaSet: criteriaSetSchema,
  baseline,
  plan,
  calendar,
});
