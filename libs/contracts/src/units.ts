import { z } from 'zod';
import { decisionSchema, whySchema } from './administration';
import type { Route } from './route';
import { givenDaySchema, localDateSchema, reasonSchema } from './shared';

export const unitKindSchema = z.enum(['authority', 'division', 'commune', 'public-service', 'group']);

export const adminUnitSchema = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  kind: unitKindSchema,
  name: z.string(),
  shortName: z.string(),
  memberIds: z.array(z.string()),
  membersComplete: z.boolean(),
  version: z.number().int(),
  closedOn: localDateSchema.nullable(),
  mergedInto: z.object({ id: z.string(), name: z.string() }).nullable(),
  formerNames: z.array(
    z.object({ name: z.string(), shortName: z.string(), before: localDateSchema, document: z.string() }),
  ),
  people: z.number().int(),
  openTasks: z.number().int(),
});
export type AdminUnit = z.infer<typeof adminUnitSchema>;
export const adminUnitListSchema = z.object({ units: z.array(adminUnitSchema) });
export type AdminUnitList = z.infer<typeof adminUnitListSchema>;

const named = { name: z.string().trim().min(1).max(300), shortName: z.string().trim().min(1).max(100) };
const decided = { on: givenDaySchema, document: decisionSchema, reason: whySchema };

export const createUnitSchema = z.strictObject({
  ...named,
  kind: unitKindSchema.exclude(['group']),
  parentId: z.string().min(1).max(100),
  reason: whySchema,
});
export type CreateUnit = z.infer<typeof createUnitSchema>;
export const renameUnitSchema = z.strictObject({ ...named, ...decided });
export type RenameUnit = z.infer<typeof renameUnitSchema>;
export const moveUnitSchema = z.strictObject({ parentId: z.string().min(1).max(100), reason: whySchema });
export type MoveUnit = z.infer<typeof moveUnitSchema>;
export const mergeUnitSchema = z.strictObject({ into: z.string().min(1).max(100), ...decided });
export type MergeUnit = z.infer<typeof mergeUnitSchema>;
export const closeUnitSchema = z.strictObject(decided);
export type CloseUnit = z.infer<typeof closeUnitSchema>;

export const unitChangedSchema = z.object({ unitId: z.string(), version: z.number().int() });
export type UnitChanged = z.infer<typeof unitChangedSchema>;
export const unitMergedSchema = unitChangedSchema.extend({
  closed: z.boolean().meta({ description: 'False where a task could not be moved: the unit stays open.' }),
  people: z.number().int(),
  tasks: z.array(
    z.object({
      taskId: z.string(),
      title: z.string(),
      componentCode: z.string(),
      refusal: reasonSchema.nullable(),
    }),
  ),
});
export type UnitMerged = z.infer<typeof unitMergedSchema>;

const route = { tag: 'administration', access: 'admins' } as const;
const change = { ...route, command: 'versioned', method: 'put' } as const;

export const unitRoutes: readonly Route[] = [
  {
    ...route,
    id: 'listAllUnits',
    method: 'get',
    path: '/admin/units',
    summary: 'The tree of units, with former names and what stands on each',
    response: adminUnitListSchema,
  },
  {
    ...route,
    id: 'createUnit',
    method: 'post',
    path: '/admin/units',
    summary: 'A new unit',
    command: 'create',
    body: createUnitSchema,
    response: unitChangedSchema,
  },
  {
    ...change,
    id: 'renameUnit',
    path: '/admin/units/{unitId}/name',
    summary: 'Another name from a day on; the old one is kept and still found',
    body: renameUnitSchema,
    response: unitChangedSchema,
  },
  {
    ...change,
    id: 'moveUnit',
    path: '/admin/units/{unitId}/parent',
    summary: 'Below another unit',
    body: moveUnitSchema,
    response: unitChangedSchema,
  },
  {
    ...change,
    id: 'mergeUnit',
    path: '/admin/units/{unitId}/merge',
    method: 'post',
    summary: 'Merge into another unit: open tasks one by one, then people, then it is closed',
    body: mergeUnitSchema,
    response: unitMergedSchema,
  },
  {
    ...change,
    id: 'closeUnit',
    path: '/admin/units/{unitId}/close',
    method: 'post',
    summary: 'Close a unit that has no work and no people',
    body: closeUnitSchema,
    response: unitChangedSchema,
  },
];
