import { z } from 'zod';
import type { Route } from './route';
import { recordOf } from './shared';

export const FILTERED_LISTS = ['tasks', 'plan', 'matrix'] as const;

/** Of one person, over all lists: more than anybody looks through. */
export const MOST_SAVED_FILTERS = 50;

export const saveFilterSchema = z.strictObject({
  list: z.enum(FILTERED_LISTS),
  name: z.string().trim().min(1).max(60),
  search: recordOf(z.string().max(40), z.string().max(200), 20).meta({
    maxProperties: 20,
    description: 'The filters as they stand in the address of the list.',
  }),
  isDefault: z
    .boolean()
    .default(false)
    .meta({ description: 'What the list opens with; the one before it, if any, gives way.' }),
});
export type SaveFilter = z.infer<typeof saveFilterSchema>;

export const savedFilterSchema = saveFilterSchema.extend({ id: z.uuid(), isDefault: z.boolean() });
export type SavedFilter = z.infer<typeof savedFilterSchema>;
export const savedFilterListSchema = z.object({ filters: z.array(savedFilterSchema) });
export type SavedFilterList = z.infer<typeof savedFilterListSchema>;

export const savedFilterRoutes: readonly Route[] = [
  {
    id: 'listSavedFilters',
    method: 'get',
    path: '/saved-filters',
    tag: 'people',
    summary: 'My filters, by name',
    access: 'inside',
    response: savedFilterListSchema,
  },
  {
    id: 'saveFilter',
    method: 'put',
    path: '/saved-filters/{filterId}',
    tag: 'people',
    summary: 'Keep a filter under an id of my own making (a UUID); again under the same id: change it',
    access: 'inside',
    body: saveFilterSchema,
    response: savedFilterSchema,
  },
  {
    id: 'forgetFilter',
    method: 'delete',
    path: '/saved-filters/{filterId}',
    tag: 'people',
    summary: 'Forget a filter of mine',
    access: 'inside',
    response: z.object({ id: z.string() }),
  },
];
