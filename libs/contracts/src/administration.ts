import { z } from 'zod';
import type { Route } from './route';
import { instantSchema } from './shared';

/** Why an administrator changes something: people will ask. */
export const whySchema = z.string().trim().min(1).max(2000);
/** Number and name of a document: "Nghị quyết 1654/NQ-UBTVQH15". */
export const decisionSchema = z.string().trim().min(1).max(300);

export const adminHistoryQuerySchema = z.strictObject({
  kind: z.enum(['person', 'unit', 'calendar', 'ladder']),
  id: z.string().min(1).max(200),
});
export type AdminHistoryQuery = z.infer<typeof adminHistoryQuerySchema>;

const factsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

export const adminHistorySchema = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      before: factsSchema.meta({ description: 'Each part as it was, names as they were then.' }),
      after: factsSchema,
      reason: z.string(),
      by: z.string(),
      at: instantSchema,
    }),
  ),
});
export type AdminHistory = z.infer<typeof adminHistorySchema>;
export type AdminHistoryEntry = AdminHistory['events'][number];

export const administrationRoutes: readonly Route[] = [
  {
    id: 'listAdminHistory',
    method: 'get',
    path: '/admin/history',
    tag: 'administration',
    summary: 'What administrators changed of one thing, and why; newest first',
    access: 'admins',
    query: adminHistoryQuerySchema,
    response: adminHistorySchema,
  },
];
