import { randomUUID } from 'node:crypto';
import type { CommandEnvelope, Result } from '@tctp/application';
import type { Actor } from '@tctp/domain';

/** Somebody's commands on one task, each under a key of its own and on the version the one before has left. */
export function atWorkOn(taskId: string, versions = new Map<string, number>()) {
  return {
    by(actor: Actor): CommandEnvelope {
      const key = randomUUID();
      return { actor, key, fingerprint: key, taskId, expectedVersion: versions.get(taskId) ?? 1 };
    },
    done(result: Result<{ version: number }>): void {
      if (!result.ok) throw new Error(`${taskId}: ${JSON.stringify(result.refusal)}`);
      versions.set(taskId, result.value.version);
    },
  };
}
