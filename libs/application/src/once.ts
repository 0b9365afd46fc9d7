import type { KeyedRequest, Stores, UnitOfWork } from './ports';
import type { Result } from './refusal';
import { accept, refuse } from './refusal';

/**
 * One transaction for one command: a repeated key is answered as the first time, and a refusal rolls back
 * everything, the receipt included.
 */
export function runOnce<T>(
  work: UnitOfWork,
  { actor, key, fingerprint }: KeyedRequest,
  command: (stores: Stores) => Promise<Result<T>>,
): Promise<Result<T>> {
  return work.run(async (stores) => {
    const receipt = await stores.receipts.claim(actor, key, fingerprint);
    if (receipt.kind === 'repeat') return accept(receipt.result as T);
    if (receipt.kind === 'reused') return refuse({ code: 'key-reused' });
    const result = await command(stores);
    if (result.ok) await stores.receipts.settle(actor, key, result.value);
    return result;
  });
}
