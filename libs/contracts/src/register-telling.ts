import { REGISTERS } from '@tctp/domain';
import { z } from 'zod';
import type { Route } from './route';
import { instantSchema, localDateSchema, unitRefSchema } from './shared';

const registerName = z.enum(REGISTERS);

/** An obstacle that was reported on a task, where it is answered as well. */
export const taskObstacleSchema = z.object({
  taskId: z.string(),
  component: z.string(),
  title: z.string(),
  unit: unitRefSchema,
  text: z.string(),
  state: z.enum(['reported', 'answered', 'solved']),
  late: z.boolean(),
  answer: z.string().nullable(),
  openedAt: instantSchema,
  changedAt: instantSchema,
});
export type TaskObstacle = z.infer<typeof taskObstacleSchema>;

export const urgeUnitsSchema = z.strictObject({
  unitIds: z.array(z.string().min(1).max(200)).min(1).max(5000).optional().meta({
    description: 'Without: every unit that has no entry.',
  }),
  reason: z.string().trim().min(1).max(2000),
});
export type UrgeUnitsBody = z.infer<typeof urgeUnitsSchema>;

/** An entry somebody is told of. */
export const toldEntrySchema = z.object({
  id: z.string(),
  planId: z.string(),
  register: registerName,
  number: z.number().int(),
  title: z.string(),
  unit: unitRefSchema,
  state: z.string(),
  dueOn: localDateSchema.nullable(),
  late: z.boolean(),
});
export type ToldEntry = z.infer<typeof toldEntrySchema>;

/** A register somebody is told of as a whole. */
export const toldBookSchema = z.object({
  planId: z.string(),
  register: registerName,
  units: z.number().int().nullable().meta({ description: 'How many have no entry, where that was told.' }),
});
export type ToldBook = z.infer<typeof toldBookSchema>;

export const lateEntriesSchema = z.object({
  count: z.number().int(),
  entries: z.array(toldEntrySchema).meta({ description: 'The longest late first, at most 50.' }),
});
export type LateEntries = z.infer<typeof lateEntriesSchema>;

const of = { tag: 'registers', access: 'inside' } as const;

export const registerTellingRoutes: readonly Route[] = [
  {
    ...of,
    id: 'urgeUnits',
    method: 'post',
    path: '/plans/{planId}/registers/{register}/urge',
    summary: 'Tell units that have no entry yet that one is wanted; each once a day',
    access: 'office',
    command: 'create',
    body: urgeUnitsSchema,
    response: z.object({
      urged: z.number().int(),
      passedOver: z.number().int().meta({ description: 'Urged today already.' }),
    }),
  },
  {
    ...of,
    id: 'listLateEntries',
    method: 'get',
    path: '/plans/{planId}/late-entries',
    summary: 'Entries of registers that I may see and that nobody moved on in time',
    response: lateEntriesSchema,
  },
];
