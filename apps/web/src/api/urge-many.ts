import type { CommandResult } from '@tctp/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem } from './api-problem';
import { request } from './client';
import { newKey } from './idempotency-key';
import { taskCommand } from './use-command';

export interface Urged {
  id: string;
  version: number;
}
/** What became of each task, by id; absent while it waits its turn. */
export type UrgeResults = ReadonlyMap<string, 'done' | ApiProblem>;

const AT_ONCE = 4;

/**
 * Urges many tasks, a few at a time, each with an answer of its own. A task keeps its key until it is answered, so
 * pressing again urges nobody twice; what is done already is left out.
 */
export function useUrgeMany() {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [results, setResults] = useState<UrgeResults>(new Map());
  const [busy, setBusy] = useState(false);

  const one = async (task: Urged, reason: string): Promise<void> => {
    const attempt = JSON.stringify([task.id, task.version, reason]);
    const key = keys.current.get(attempt) ?? newKey();
    keys.current.set(attempt, key);
    const { path, body, version } = taskCommand(task, 'urge', { reason });
    const result = await request<CommandResult>('POST', path, { body, version, key }).then(
      () => 'done' as const,
      (error: unknown) => {
        if (error instanceof ApiProblem) return error;
        throw error;
      },
    );
    setResults((known) => new Map(known).set(task.id, result));
  };

  const urge = async (tasks: readonly Urged[], reason: string): Promise<void> => {
    const left = tasks.filter(({ id }) => results.get(id) !== 'done');
    setBusy(true);
    try {
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (let next = left.shift(); next !== undefined; next = left.shift()) await one(next, reason);
        }),
      );
    } finally {
      setBusy(false);
      await client.invalidateQueries();
    }
  };

  return { urge, results, busy, forget: () => setResults(new Map()) };
}
