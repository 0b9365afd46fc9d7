import { z } from 'zod';

/** How the keys of what is kept are spelled: words, digits and what joins them; no slash, no space, nothing unseen. */
const idSchema = z
  .string()
  .max(200)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:~-]{0,199}$/u);
/** Codes of components as papers print them; a few have brackets or spaces within. */
const codeSchema = z
  .string()
  .max(100)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}\p{M} .,:_()/~-]{0,99}$/u);

/** What stands in the address of a route, by its name there: what is spelled otherwise names nothing. */
export const paramSchemas: Readonly<Record<string, z.ZodType<string>>> = {
  planId: idSchema,
  taskId: idSchema,
  evidenceId: idSchema,
  uploadId: z.uuid(),
  delegationId: idSchema,
  code: codeSchema,
  round: z.string().regex(/^\d{1,4}$/),
  accountId: idSchema,
  unitId: idSchema,
  kind: z.string().regex(/^[a-zA-Z][a-zA-Z-]{0,40}$/),
  setId: idSchema,
  filterId: z.uuid(),
  sessionId: z.uuid(),
  draftId: idSchema,
  tokenId: z.uuid(),
  register: z.string().regex(/^[a-zA-Z][a-zA-Z-]{0,40}$/),
  entryId: z.uuid(),
  fileId: z.uuid(),
  questionnaireId: idSchema,
  surveyId: idSchema,
  period: z.string().regex(/^\d{4}(-Q[1-4])?$/),
};

/** The parts of an address that have a shape of their own, in the order in which they stand there. */
export function paramNamesOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
}
