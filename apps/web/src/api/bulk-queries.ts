import type { Bulk, BulkResult } from '@tctp/contracts';
import { useCommand } from './use-command';

/**
 * One verb for many tasks with one request. The answer stands in the order of the items, each done or refused with
 * words; only a request that fails as a whole is an `error`. Sent again after a broken line, nothing is done twice.
 */
export function useBulk(onDone?: (result: BulkResult) => void) {
  const { mutate, ...command } = useCommand<BulkResult>(onDone);
  return { ...command, send: (body: Bulk) => mutate({ path: '/tasks/bulk', body }) };
}
