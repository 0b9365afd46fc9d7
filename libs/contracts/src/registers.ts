import { REGISTERS } from '@tctp/domain';
import { z } from 'zod';
import {
  actOnEntriesSchema,
  actOnEntrySchema,
  entryOutcomesSchema,
  entryResultSchema,
  registerWhySchema,
  writtenFieldsSchema,
} from './register-acts';
import { taskObstacleSchema } from './register-telling';
import type { Route } from './route';
import { givenDaySchema, instantSchema, localDateSchema, unitRefSchema } from './shared';

const registerName = z.enum(REGISTERS);
const value = z.union([z.string(), z.number(), z.boolean()]);

const figureSchema = z.object({
  component: z.string(),
  title: z.string(),
  figure: z.string(),
  value: z
    .union([value, z.object({ part: z.number(), whole: z.number(), due: z.number().optional() })])
    .nullable()
    .meta({ description: 'Null: the register cannot tell yet, which is not zero.' }),
  counts: z.boolean().meta({ description: 'Whether it is a fact that gives the component its points.' }),
  points: z
    .string()
    .nullable()
    .meta({ description: 'What the component gets by it, where its rule can tell.' }),
  max: z.string().nullable(),
});
export type RegisterFigure = z.infer<typeof figureSchema>;

export const registerListSchema = z.object({
  registers: z.array(
    z.object({
      register: registerName,
      entries: z.number().int(),
      open: z.number().int(),
      late: z.number().int(),
      closedAt: instantSchema.nullable(),
      figures: z.array(figureSchema),
    }),
  ),
});
export type RegisterList = z.infer<typeof registerListSchema>;

export const registerEntrySchema = z.object({
  id: z.string(),
  register: registerName,
  number: z.number().int(),
  version: z.number().int(),
  unit: unitRefSchema,
  state: z.string(),
  body: z.record(z.string(), value),
  dueOn: localDateSchema.nullable(),
  late: z.boolean(),
  files: z.number().int(),
  openedAt: instantSchema,
  changedAt: instantSchema,
  acts: z.array(z.string()).meta({ description: 'What the reader may do to it now.' }),
});
export type RegisterEntryView = z.infer<typeof registerEntrySchema>;

export const registerQuerySchema = z.strictObject({
  search: z.string().trim().max(200).optional(),
  state: z.string().max(40).optional(),
  unitId: z.string().max(200).optional(),
  before: z.coerce.number().int().min(1).max(1_000_000).optional().meta({
    description: 'The number of the last entry of the page before.',
  }),
});
export type RegisterQuery = z.infer<typeof registerQuerySchema>;

export const registerPageSchema = z.object({
  register: registerName,
  closedAt: instantSchema.nullable(),
  wantedBy: localDateSchema.nullable(),
  opens: z.string().nullable().meta({ description: 'The act by which the reader may open an entry.' }),
  keeps: z.boolean().meta({ description: 'Whether the reader may close the register and set its terms.' }),
  entries: z.array(registerEntrySchema),
  more: z.boolean(),
  counts: z.array(z.object({ state: z.string(), entries: z.number().int() })),
  without: z.array(unitRefSchema.extend({ urgedOn: localDateSchema.nullable() })).meta({
    description: 'Units that are expected to have an entry and have none, and when each was last urged.',
  }),
  urges: z.boolean().meta({ description: 'Whether the reader may urge them.' }),
  urged: z
    .array(
      z.object({
        at: instantSchema,
        by: z.string().nullable().meta({ description: 'Null where the clock did it.' }),
        units: z.number().int(),
        reason: z.string().nullable(),
      }),
    )
    .meta({
      description: 'The last times units were urged, newest first; units see those that spoke to them.',
    }),
  onTasks: z
    .array(taskObstacleSchema)
    .meta({ description: 'Of the register of obstacles: those reported on tasks, newest first.' }),
  units: z.array(unitRefSchema).meta({ description: 'Units an entry can be of, for whoever may choose.' }),
  figures: z.array(figureSchema),
});
export type RegisterPage = z.infer<typeof registerPageSchema>;

export const registerEntryDetailSchema = registerEntrySchema.extend({
  planId: z.string(),
  fileList: z.array(
    z.object({
      id: z.string(),
      fileName: z.string(),
      size: z.number().int(),
      addedAt: instantSchema,
      addedBy: z.string(),
    }),
  ),
  history: z.array(
    z.object({
      sequence: z.number().int(),
      act: z.string(),
      state: z.string().nullable(),
      changes: z.array(z.object({ field: z.string(), was: value.nullable(), now: value.nullable() })),
      reason: z.string().nullable(),
      at: instantSchema,
      by: z.string().nullable().meta({ description: 'Null where the clock did it.' }),
    }),
  ),
  componentTitle: z.string().nullable(),
  personName: z.string().nullable(),
});
export type RegisterEntryDetail = z.infer<typeof registerEntryDetailSchema>;

export const openEntrySchema = z.strictObject({
  unitId: z.string().min(1).max(200).optional(),
  fields: writtenFieldsSchema,
  reason: registerWhySchema.optional(),
});
export type OpenEntryBody = z.infer<typeof openEntrySchema>;

export const keepBookSchema = z.strictObject({
  closed: z.boolean().optional(),
  wantedBy: givenDaySchema.nullable().optional(),
  reason: registerWhySchema,
});
export type KeepBookBody = z.infer<typeof keepBookSchema>;

const BOOK = '/plans/{planId}/registers/{register}';
const ENTRY = '/register-entries/{entryId}';
const of = { tag: 'registers', access: 'inside' } as const;

export const registerRoutes: readonly Route[] = [
  {
    ...of,
    id: 'listRegisters',
    method: 'get',
    path: '/plans/{planId}/registers',
    summary: 'The registers of a plan: how many entries wait, and what they count for which component',
    response: registerListSchema,
  },
  {
    ...of,
    id: 'readRegister',
    method: 'get',
    path: BOOK,
    summary: 'Entries of a register, newest first; units see their own where the register says so',
    query: registerQuerySchema,
    response: registerPageSchema,
  },
  {
    ...of,
    id: 'openEntry',
    method: 'post',
    path: `${BOOK}/entries`,
    summary: 'A new entry',
    access: 'atWork',
    command: 'create',
    body: openEntrySchema,
    response: entryResultSchema,
  },
  {
    ...of,
    id: 'actOnEntries',
    method: 'post',
    path: `${BOOK}/acts`,
    summary: 'Move many entries on by an act that asks for nothing else; each is decided on its own',
    command: 'create',
    body: actOnEntriesSchema,
    response: entryOutcomesSchema,
  },
  {
    ...of,
    id: 'keepBook',
    method: 'put',
    path: BOOK,
    summary: 'Close a register for the year or open it again, and say by when every unit is to have an entry',
    access: 'reviewers',
    command: 'create',
    body: keepBookSchema,
    response: z.object({ closedAt: instantSchema.nullable(), wantedBy: localDateSchema.nullable() }),
  },
  {
    ...of,
    id: 'readEntry',
    method: 'get',
    path: ENTRY,
    summary: 'One entry with its files and history; the ETag is its version',
    response: registerEntryDetailSchema,
  },
  {
    ...of,
    id: 'actOnEntry',
    method: 'post',
    path: `${ENTRY}/acts`,
    summary: 'Move an entry on',
    command: 'versioned',
    body: actOnEntrySchema,
    response: entryResultSchema,
  },
  {
    ...of,
    id: 'addEntryFile',
    method: 'post',
    path: `${ENTRY}/files`,
    summary: 'Add a file to an entry',
    access: 'atWork',
    command: 'versioned',
    multipart: z.strictObject({}),
    response: entryResultSchema,
  },
  {
    ...of,
    id: 'openEntryFile',
    method: 'get',
    path: `${ENTRY}/files/{fileId}`,
    summary: 'The file itself',
    binary: true,
  },
];
