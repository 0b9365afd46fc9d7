import { z } from 'zod';
import type { Route } from './route';
import { unitRefSchema } from './shared';

export const unitListSchema = z.object({
  units: z.array(
    unitRefSchema.extend({ kind: z.enum(['authority', 'division', 'commune', 'public-service', 'group']) }),
  ),
});
export type UnitList = z.infer<typeof unitListSchema>;

export const unitListRoutes: readonly Route[] = [
  {
    id: 'listUnits',
    method: 'get',
    path: '/units',
    tag: 'people',
    summary: 'The units of the tenant, to choose one by name',
    access: 'inside',
    response: unitListSchema,
  },
];
