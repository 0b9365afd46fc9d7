import type { Result } from '@tctp/application';
import type { FastifyRequest } from 'fastify';
import type { ApiDeps } from '../api-deps';
import { recordAccess } from '../trail/record-access';

/** A file that was not taken for what is in it is written down: who sent it, what it was called, and why not. */
export async function recordRefusedFile<T>(
  deps: Pick<ApiDeps, 'trail'>,
  request: FastifyRequest,
  result: Result<T>,
  file: string,
): Promise<void> {
  if (result.ok || !result.refusal.code.startsWith('file-')) return;
  const { refusal } = result;
  const signature: Record<string, string> =
    refusal.code === 'file-infected' ? { signature: refusal.signature } : {};
  await recordAccess(deps, request, 'file-refused', { params: { file, why: refusal.code, ...signature } });
}
