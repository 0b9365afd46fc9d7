import type { ImportFile } from '@tctp/application';
import type { ImportKindName } from '@tctp/contracts';
import { importKindSchema } from '@tctp/contracts';
import { SHEET_LIMITS } from '@tctp/documents';
import type { FastifyRequest } from 'fastify';
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
  if (!request.isMultipart()) throw new ProblemError({ code: 'file-missing' });
  const limits = { files: 1, fields: 10, fieldSize: 10_000, fileSize: SHEET_LIMITS.bytes };
  const part = await request.file({ limits });
  if (part === undefined) throw new ProblemError({ code: 'file-missing' });
  const bytes = await part.toBuffer();
  if (part.file.truncated) throw new ProblemError({ code: 'workbook-too-large' });
  return { file: { fileName: cleanName(part.filename), bytes }, fields: formTexts(part.fields) };
}
