import { z } from 'zod';
import type { Route } from './route';
import { LARGEST_COUNT, problemSchema } from './shared';
import {
  approveEvidenceSchema,
  commandResultSchema,
  emptySchema,
  reasonedSchema,
  reassignTaskSchema,
  returnEvidenceSchema,
} from './tasks';

export const BULK_LIMIT = 200;

const seenTaskSchema = z.strictObject({
  taskId: z.string().min(1).max(200),
  version: z
    .number()
    .int()
    .min(0)
    .max(LARGEST_COUNT)
    .meta({ description: 'The version that was on screen.' }),
});
const itemsSchema = z
  .array(seenTaskSchema)
  .min(1)
  .max(BULK_LIMIT)
  .refine((items) => new Set(items.map(({ taskId }) => taskId)).size === items.length, {
    message: 'Name each task once.',
  });

/** One verb for many tasks, with what the verb asks for said once. Figures are never corrected for many at once. */
export const bulkSchema = z.discriminatedUnion('action', [
  approveEvidenceSchema.omit({ facts: true }).extend({ action: z.literal('approve'), items: itemsSchema }),
  returnEvidenceSchema.extend({ action: z.literal('return'), items: itemsSchema }),
  reasonedSchema.extend({ action: z.literal('urge'), items: itemsSchema }),
  reassignTaskSchema.extend({ action: z.literal('reassign'), items: itemsSchema }),
  emptySchema.unwrap().extend({ action: z.literal('takeForReview'), items: itemsSchema }),
]);
export type Bulk = z.infer<typeof bulkSchema>;

/** Each item is decided on its own: what is refused says why, and harms no other. */
export const bulkOutcomeSchema = z.discriminatedUnion('outcome', [
  commandResultSchema.extend({ outcome: z.literal('done') }),
  z.object({ outcome: z.literal('refused'), taskId: z.string(), problem: problemSchema }),
]);
export type BulkOutcome = z.infer<typeof bulkOutcomeSchema>;

export const bulkResultSchema = z.object({
  results: z.array(bulkOutcomeSchema).meta({ description: 'In the order of the items.' }),
});
export type BulkResult = z.infer<typeof bulkResultSchema>;

export const bulkRoutes: readonly Route[] = [
  {
    id: 'commandMany',
    method: 'post',
    path: '/tasks/bulk',
    tag: 'tasks',
    summary: 'Approve, return, urge, reassign or take many tasks; each is decided on its own',
    access: 'inReview',
    command: 'create',
    body: bulkSchema,
    response: bulkResultSchema,
  },
];
