import { z } from 'zod';
import type { Route } from './route';
import {
  bilingualSchema,
  instantSchema,
  localDateSchema,
  pointsSchema,
  timeStateSchema,
  unitRefSchema,
  workStateSchema,
} from './shared';

/** The task of a cell that is lost next: enough to say how it stands, to open it and to urge. */
export const matrixTaskSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  title: z.string(),
  cycle: z.string(),
  work: workStateSchema,
  time: timeStateSchema,
  dueAt: instantSchema.nullable(),
  lastDay: localDateSchema.nullable(),
  workingDays: z.number().int().nullable().meta({ description: 'Working days left; negative when overdue.' }),
});
export type MatrixTask = z.infer<typeof matrixTaskSchema>;

const partSchema = z.object({
  tasks: z.number().int().meta({ description: 'Tasks and cycles counted here.' }),
  done: z.number().int().meta({
    description: 'Led: approved or set aside. Coordinated: the unit has put in a file.',
  }),
  closed: z.number().int().meta({
    description: 'Coordinated: settled without a file of this unit, so nothing is awaited any more.',
  }),
  overdue: z.number().int(),
  next: matrixTaskSchema,
});
export type MatrixPart = z.infer<typeof partSchema>;

export const matrixSchema = z.object({
  planId: z.string(),
  fields: z.array(z.object({ code: z.string(), title: z.string() })),
  components: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      field: z.string(),
      max: pointsSchema.nullable(),
      atRisk: pointsSchema
        .nullable()
        .meta({ description: 'Points that may be lost; null where the maximum is unknown.' }),
      outsideControl: bilingualSchema.nullable(),
    }),
  ),
  units: z.array(
    unitRefSchema.extend({
      kind: z.enum(['authority', 'division', 'commune', 'public-service', 'group']),
      leads: z.boolean(),
      membersComplete: z
        .boolean()
        .meta({ description: 'False for a group of which the source does not name every member.' }),
    }),
  ),
  cells: z
    .array(
      z.object({
        unitId: z.string(),
        component: z.string(),
        led: partSchema.nullable(),
        joined: partSchema.nullable().meta({ description: 'What the unit only coordinates.' }),
      }),
    )
    .meta({ description: 'Only where the unit has a part; the others are empty.' }),
  overdue: z
    .array(
      z.object({
        id: z.string(),
        version: z.number().int(),
        cycle: z.string(),
        unitId: z.string(),
        component: z.string(),
      }),
    )
    .meta({ description: 'Every overdue task with its lead unit: what "urge all" urges.' }),
});
export type MatrixView = z.infer<typeof matrixSchema>;

export const matrixRoutes: readonly Route[] = [
  {
    id: 'readMatrix',
    method: 'get',
    path: '/plans/{planId}/matrix',
    tag: 'plans',
    summary: 'Units by components: how far each has come with its part',
    access: 'inside',
    response: matrixSchema,
  },
];
