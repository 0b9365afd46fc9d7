import { z } from 'zod';
import { whySchema } from './administration';
import type { Route } from './route';
import {
  bilingualSchema,
  givenDaySchema,
  instantSchema,
  localDateSchema,
  personRefSchema,
  pointsSchema,
} from './shared';

/** The document somebody acts on, as far as they name it. */
export const documentNamedSchema = z.strictObject({
  number: z.string().trim().min(1).max(100),
  issuedOn: givenDaySchema.nullable(),
});
export type DocumentNamed = z.infer<typeof documentNamedSchema>;

const idSchema = z.string().min(1).max(200);
const lineSchema = z.string().trim().min(1).max(4000);

export const addTaskSchema = z.strictObject({
  componentCode: z.string().trim().min(1).max(100),
  title: lineSchema,
  leadUnitId: idSchema,
  coordinatorIds: z.array(idSchema).max(200),
  deliverable: lineSchema.meta({ description: 'What is asked for as evidence.' }),
  requirement: z.string().trim().max(4000),
  due: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('day'),
      on: givenDaySchema.meta({ description: 'A working day from today to the end of the plan.' }),
    }),
    z.strictObject({
      kind: z.literal('every'),
      every: z.enum(['month', 'quarter', 'half', 'year']),
      day: z
        .union([z.number().int().min(1).max(31), z.literal('last')])
        .meta({ description: 'Of the last month of every period; itself in time.' }),
    }),
  ]),
  reason: whySchema,
  document: documentNamedSchema.nullable(),
});
export type AddTask = z.infer<typeof addTaskSchema>;

const cycleSchema = z.object({ id: z.string(), lastDay: localDateSchema.nullable() });

export const addedTasksSchema = z.object({
  version: z.number().int(),
  tasks: z.array(cycleSchema.extend({ cycle: z.string() })),
});
export type AddedTasks = z.infer<typeof addedTasksSchema>;

export const additionsSchema = z.object({
  version: z.number().int().meta({ description: 'How many rows were added so far, for If-Match.' }),
  closed: z
    .enum(['frozen', 'over'])
    .nullable()
    .meta({ description: 'Why nothing can be added any more; null while it can.' }),
  from: localDateSchema.meta({ description: 'The first day a task may be due.' }),
  until: localDateSchema,
  components: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      fieldCode: z.string(),
      max: pointsSchema.nullable(),
      outsideControl: bilingualSchema.nullable(),
      tasks: z.number().int().meta({ description: '0: nobody’s task works for it.' }),
    }),
  ),
  additions: z.array(
    z.object({
      componentCode: z.string(),
      title: z.string(),
      leadName: z.string(),
      reason: z.string(),
      document: z.object({ number: z.string(), issuedOn: localDateSchema.nullable() }).nullable(),
      by: personRefSchema,
      at: instantSchema,
      tasks: z.array(cycleSchema),
    }),
  ),
});
export type Additions = z.infer<typeof additionsSchema>;

const ADDITIONS = '/plans/{planId}/additions';

export const additionRoutes: readonly Route[] = [
  {
    id: 'readAdditions',
    method: 'get',
    path: ADDITIONS,
    tag: 'plans',
    summary: 'Which components have tasks, and what was added to the plan while it ran',
    access: 'wholePlan',
    response: additionsSchema,
  },
  {
    id: 'addTask',
    method: 'post',
    path: ADDITIONS,
    tag: 'plans',
    summary: 'Add a task to a running plan; its lead unit is told',
    access: 'keepers',
    command: 'versioned',
    body: addTaskSchema,
    response: addedTasksSchema,
  },
];
