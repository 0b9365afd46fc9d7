import { z } from 'zod';
import { whySchema } from './administration';
import type { Route } from './route';
import { givenDaySchema, instantSchema, localDateSchema, roleSchema } from './shared';

export const calendarSchema = z.object({
  version: z.number().int().meta({ description: 'The revision of the plan, for If-Match.' }),
  year: z.number().int(),
  dayStart: z.string(),
  beforeIncludesDay: z.boolean().meta({ description: 'Whether "before X" still counts X as in time.' }),
  holidays: z.array(z.object({ on: localDateSchema, name: z.string() })),
  makeUpDays: z.array(localDateSchema),
});
export type PlanCalendar = z.infer<typeof calendarSchema>;

export const markDaysSchema = z
  .strictObject({
    mark: z.enum(['holiday', 'makeUp', 'plain']),
    days: z.array(givenDaySchema).min(1).max(31),
    name: z.string().trim().min(1).max(200).optional(),
  })
  .refine(({ mark, name }) => (mark === 'holiday') === (name !== undefined), {
    message: 'A holiday has a name; other days have none.',
    path: ['name'],
  });
export type MarkDays = z.infer<typeof markDaysSchema>;
export const changeCalendarSchema = z.strictObject({ change: markDaysSchema, reason: whySchema });
export type ChangeCalendar = z.infer<typeof changeCalendarSchema>;

const workingDays = z.number().int().min(1).max(60);
/** Numbers that never repeat, so that each step has a place of its own. */
const apart =
  <T>(numberOf: (one: T) => number) =>
  (list: readonly T[]) =>
    new Set(list.map(numberOf)).size === list.length;

export const ladderSchema = z.strictObject({
  remindBefore: z
    .array(workingDays)
    .max(6)
    .refine(
      apart((days: number) => days),
      { message: 'Each reminder on another day.' },
    ),
  onDue: roleSchema,
  escalate: z
    .array(z.strictObject({ afterWorkingDays: workingDays, to: roleSchema }))
    .max(6)
    .refine(
      apart((rung: { afterWorkingDays: number }) => rung.afterWorkingDays),
      { message: 'Each rung on another day.' },
    ),
});
export type PlanLadder = z.infer<typeof ladderSchema>;
export const changeLadderSchema = z.strictObject({ ladder: ladderSchema, reason: whySchema });
export type ChangeLadder = z.infer<typeof changeLadderSchema>;

export const ladderExampleSchema = z.object({
  taskId: z.string(),
  componentCode: z.string(),
  title: z.string(),
  lastDay: localDateSchema,
  moments: z.array(
    z.object({ kind: z.enum(['remind', 'due', 'escalate']), step: z.number().int(), at: instantSchema }),
  ),
});
export const ladderViewSchema = z.object({
  version: z.number().int(),
  ladder: ladderSchema,
  example: ladderExampleSchema.nullable().meta({ description: 'The next task of the plan to fall due.' }),
});
export type LadderView = z.infer<typeof ladderViewSchema>;

export const movedMomentsSchema = z.object({
  tasks: z.array(
    z.object({
      taskId: z.string(),
      componentCode: z.string(),
      title: z.string(),
      cycle: z.string(),
      leadName: z.string(),
      moments: z.array(
        z.object({
          kind: z.enum(['remind', 'due', 'escalate', 'obstacle', 'petition', 'directive']),
          step: z.number().int(),
          from: instantSchema.nullable(),
          to: instantSchema.nullable(),
        }),
      ),
    }),
  ),
});
export type MovedMoments = z.infer<typeof movedMomentsSchema>;

export const settingsChangedSchema = z.object({
  version: z.number().int(),
  moved: z.number().int().meta({ description: 'Tasks of which a moment moved.' }),
});
export type SettingsChanged = z.infer<typeof settingsChangedSchema>;

const route = { tag: 'administration', access: 'admins' } as const;

export const planSettingsRoutes: readonly Route[] = [
  {
    ...route,
    id: 'readCalendar',
    method: 'get',
    path: '/admin/plans/{planId}/calendar',
    summary: 'The working days of a plan',
    response: calendarSchema,
  },
  {
    ...route,
    id: 'previewCalendar',
    method: 'post',
    path: '/admin/plans/{planId}/calendar/preview',
    summary: 'Which moments of which tasks would move; writes nothing',
    body: markDaysSchema,
    response: movedMomentsSchema,
  },
  {
    ...route,
    id: 'changeCalendar',
    method: 'put',
    path: '/admin/plans/{planId}/calendar',
    summary: 'Mark days; every deadline of the plan is reckoned again in the same transaction',
    command: 'versioned',
    body: changeCalendarSchema,
    response: settingsChangedSchema,
  },
  {
    ...route,
    id: 'readLadder',
    method: 'get',
    path: '/admin/plans/{planId}/ladder',
    summary: 'Who is told when, with the next task as an example',
    response: ladderViewSchema,
  },
  {
    ...route,
    id: 'previewLadder',
    method: 'post',
    path: '/admin/plans/{planId}/ladder/preview',
    summary: 'Which moments of which tasks would move; writes nothing',
    body: ladderSchema,
    response: movedMomentsSchema,
  },
  {
    ...route,
    id: 'changeLadder',
    method: 'put',
    path: '/admin/plans/{planId}/ladder',
    summary: 'Another ladder; every deadline of the plan is reckoned again in the same transaction',
    command: 'versioned',
    body: changeLadderSchema,
    response: settingsChangedSchema,
  },
];
