import type { ReasonParam } from '@tctp/domain';
import { ROLES, TIME_STATES, WORK_STATES } from '@tctp/domain';
import { z } from 'zod';

export const pointsSchema = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ description: 'Exact decimal as text, for example "87.65".' });
/** 0 to 1: for reading and ranking. */
export const chanceSchema = z.number().min(0).max(1);
export const outcomeSchema = z.object({ likely: pointsSchema, worst: pointsSchema, best: pointsSchema });
export const outcomesSchema = z.array(z.object({ points: pointsSchema, chance: chanceSchema }));
export const instantSchema = z.iso.datetime().meta({ description: 'UTC instant.' });
export const localDateSchema = z.iso.date().meta({ description: 'A day in the time zone of the plan.' });

/** What people send is bounded: a day no calendar here goes to, or a number no column holds, is nobody's honest wish. */
export const givenDaySchema = localDateSchema.regex(/^(19|20|21)/, 'between 1900 and 2199');
export const givenPointsSchema = pointsSchema.regex(/^\d/, 'not below 0').max(20);
export const LARGEST_COUNT = 2_147_483_647;
/** Whatever the names are, there are not more of them. */
export function recordOf<Value extends z.ZodType>(key: z.ZodString, value: Value, most: number) {
  return z
    .record(key, value)
    .refine((record) => Object.keys(record).length <= most)
    .meta({ maxProperties: most });
}
export const bilingualSchema = z.object({ vi: z.string(), en: z.string() });

/** A message code with its parameters; the catalogues in `messages/` put it into words. */
export const reasonSchema = z.object({
  code: z.string(),
  params: z.record(
    z.string(),
    (z.unknown() as z.ZodType<ReasonParam>).meta({
      description:
        'Text, a number, a label in two languages, a reason within the reason, or a list of those.',
    }),
  ),
});

export const roleSchema = z.enum(ROLES);
export const unitRefSchema = z.object({ id: z.string(), name: z.string(), shortName: z.string() });
export type UnitRef = z.infer<typeof unitRefSchema>;
export const personRefSchema = z.object({ accountId: z.string(), displayName: z.string() });

export const workStateSchema = z.enum(WORK_STATES);
export const timeStateSchema = z.enum(TIME_STATES);

/** RFC 9457 problem details; `code` is stable, `detail` says what to do next in the reader's language. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
