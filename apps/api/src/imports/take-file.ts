import type { ImportFile } from '@tctp/application';
import type { ImportKindName } from '@tctp/contracts';
import { importKindSchema } from '@tctp/contracts';
import { SHEET_LIMITS } from '@tctp/documents';
import type { FastifyRequest } from 'fastify';
import { contentOf, formFile } from '../http/form-file';
import { formTexts } from '../http/form-texts';
import { ProblemError } from '../problems/problem';
import { cleanName } from '../uploads/clean-name';

export function kindOf(kind: string): ImportKindName {
  const known = importKindSchema.safeParse(kind);
  if (!known.success) throw new ProblemError({ code: 'route-unknown' });
  return known.data;
}

/** A workbook and the fields before it, as browsers send them. Held in memory: it is small, and read as a whole. */
export async function takeFile(
  request: FastifyRequest,
): Promise<{ file: ImportFile; fields: Record<string, string> }> {
  const part = await formFile(request, { fileSize: SHEET_LIMITS.bytes });
  const chunks: Buffer[] = [];
  for await (const chunk of contentOf(part)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (part.file.truncated) throw new ProblemError({ code: 'workbook-too-large' });
  return { file: { fileName: cleanName(part.filename), bytes }, fields: formTexts(part.fields) };
}
