import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problems/problem';

const FIELDS = { files: 1, fields: 10, fieldSize: 10_000 };

/** The file of a form, after the fields that stand before it. */
export async function formFile(
  request: FastifyRequest,
  limits: { fileSize?: number } = {},
): Promise<MultipartFile> {
  if (!request.isMultipart()) throw new ProblemError({ code: 'file-missing' });
  const part = await request.file({ limits: { ...FIELDS, ...limits } }).catch(refuseBrokenForm);
  if (part === undefined) throw new ProblemError({ code: 'file-missing' });
  return part;
}

/**
 * What is in it, as it comes. A form that ends before its end is the sender's fault, not the program's. Whatever stops the
 * reading, what is left of the request is still there to be read to its end.
 */
export async function* contentOf({ file }: MultipartFile): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of file.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch (error) {
    refuseBrokenForm(error);
  }
}

/** A refusal that has a status of its own keeps it. */
function refuseBrokenForm(error: unknown): never {
  if (typeof (error as { statusCode?: unknown } | null)?.statusCode === 'number') throw error;
  throw new ProblemError({ code: 'request-refused' });
}
