import type { TaskSummary } from '@tctp/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { newKey } from '../../api/idempotency-key';

export type Result = { state: 'sending' | 'done' } | { state: 'refused'; error: Error };

/** How a task is given: a leader directs with a day, Nội vụ urges. */
export type Word = { kind: 'direct'; text: string; dueOn: string } | { kind: 'urge'; text: string };

/**
 * One command for each task, one after the other, with a result for each: what is refused does not stop the others, and
 * what is sent again goes under the key it had.
 */
export function useAssign() {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [results, setResults] = useState<Readonly<Record<string, Result>>>({});
  const [busy, setBusy] = useState(false);

  async function send(tasks: readonly TaskSummary[], word: Word): Promise<void> {
    setBusy(true);
    for (const task of tasks) {
      if (results[task.id]?.state === 'done') continue;
      put(task.id, { state: 'sending' });
      const of = JSON.stringify([task.id, task.version, word]);
      const key = keys.current.get(of) ?? newKey();
      keys.current.set(of, key);
      try {
        await sendOne(task, word, key);
        put(task.id, { state: 'done' });
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        put(task.id, { state: 'refused', error });
      }
    }
    setBusy(false);
    await client.invalidateQueries();
  }

  function put(taskId: string, result: Result) {
    setResults((before) => ({ ...before, [taskId]: result }));
  }

  return { results, busy, send, forget: () => setResults({}) };
}

function sendOne({ id, version }: TaskSummary, word: Word, key: string): Promise<unknown> {
  if (word.kind === 'direct') {
    const { text, dueOn } = word;
    return request('POST', '/directives', { body: { taskId: id, text, dueOn }, key });
  }
  const path = `/tasks/${encodeURIComponent(id)}/urge`;
  return request('POST', path, { body: { reason: word.text }, version, key });
}
