import { z } from 'zod';
import type { Route } from './route';
import { localDateSchema, roleSchema, timeStateSchema, unitRefSchema, workStateSchema } from './shared';

export const searchQuerySchema = z.strictObject({
  q: z.string().trim().min(2).max(100).meta({
    description: 'Words in any order, with or without diacritics; all of them must be found.',
  }),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

const taskHitSchema = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  cycle: z.string(),
  unit: z.string(),
  work: workStateSchema,
  time: timeStateSchema,
  lastDay: localDateSchema.nullable(),
});
const evidenceHitSchema = z.object({
  id: z.string(),
  taskId: z.string(),
  taskCode: z.string(),
  taskTitle: z.string(),
  fileName: z.string(),
  number: z.string().nullable(),
  subject: z.string().nullable(),
  issuer: z.string().nullable(),
});

/** At most eight of each, the likeliest first, and only what the reader may see. */
export const searchResultSchema = z.object({
  tasks: z.array(taskHitSchema),
  evidence: z.array(evidenceHitSchema),
  components: z.array(z.object({ planId: z.string(), code: z.string(), title: z.string() })),
  units: z
    .array(unitRefSchema)
    .meta({ description: 'For those who see the whole plan; empty for the others.' }),
  people: z
    .array(z.object({ id: z.string(), displayName: z.string(), role: roleSchema, unit: z.string() }))
    .meta({ description: 'For the administrator; empty for the others.' }),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

export const searchRoutes: readonly Route[] = [
  {
    id: 'search',
    method: 'get',
    path: '/search',
    tag: 'search',
    summary: 'Tasks, evidence, components, units and people by words',
    access: 'inside',
    query: searchQuerySchema,
    response: searchResultSchema,
  },
];
