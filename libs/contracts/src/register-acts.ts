import { z } from 'zod';
import { LARGEST_COUNT, problemSchema, recordOf } from './shared';

const written = z.union([z.string().max(4000), z.number().int().min(0).max(1_000_000), z.boolean()]);
export const writtenFieldsSchema = recordOf(z.string().min(1).max(40), written, 20).meta({
  description: 'Field → what is written; a day as YYYY-MM-DD. An empty text takes a field away.',
});
export const registerWhySchema = z.string().trim().min(1).max(2000);

export const actOnEntrySchema = z.strictObject({
  act: z.string().min(1).max(40),
  fields: writtenFieldsSchema.optional(),
  reason: registerWhySchema.optional(),
});
export type ActOnEntryBody = z.infer<typeof actOnEntrySchema>;

export const entryResultSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  version: z.number().int(),
  state: z.string(),
});
export type EntryResultView = z.infer<typeof entryResultSchema>;

export const MOST_ENTRIES_AT_ONCE = 500;

export const actOnEntriesSchema = z.strictObject({
  act: z.string().min(1).max(40).meta({ description: 'One that asks for nothing else.' }),
  items: z
    .array(
      z.strictObject({
        entryId: z.uuid(),
        version: z
          .number()
          .int()
          .min(0)
          .max(LARGEST_COUNT)
          .meta({ description: 'The version that was on screen.' }),
      }),
    )
    .min(1)
    .max(MOST_ENTRIES_AT_ONCE)
    .refine((items) => new Set(items.map(({ entryId }) => entryId)).size === items.length, {
      message: 'Name each entry once.',
    }),
});
export type ActOnEntriesBody = z.infer<typeof actOnEntriesSchema>;

export const entryOutcomeSchema = z.discriminatedUnion('outcome', [
  entryResultSchema.extend({ outcome: z.literal('done') }),
  z.object({ outcome: z.literal('refused'), id: z.string(), problem: problemSchema }),
]);
export type EntryOutcome = z.infer<typeof entryOutcomeSchema>;
export const entryOutcomesSchema = z.object({
  results: z.array(entryOutcomeSchema).meta({ description: 'In the order of the items.' }),
});
export type EntryOutcomes = z.infer<typeof entryOutcomesSchema>;
