import type { CommandResult, TaskDetail } from '@tctp/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { newKey } from '../../api/idempotency-key';
import { taskCommand } from '../../api/use-command';
import type { DecisionDraft, Verdict } from '../../parts/task/decision-form';

export interface Refused {
  error: ApiProblem;
  task: Pick<TaskDetail, 'id' | 'component' | 'title'>;
  /** The newest entry of the history that the reader had seen. */
  seen: number;
}

/** For whoever listens instead of looking. */
interface Told {
  kind: Verdict['verb'] | 'refused';
  code: string;
  why: string;
}

/** By person and task; they outlive a look at another screen. */
const drafts = new Map<string, DecisionDraft>();

interface Sent {
  task: TaskDetail;
  verdict: Verdict;
  key: string;
}

/**
 * Decisions that go ahead of their answers: the row is gone at once, and comes back with the refusal beside it. What
 * was typed is kept until the server has taken it; the same decision sent again is sent under the same key.
 */
export function useDecisions(me: string) {
  const client = useQueryClient();
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<string, Refused>>(new Map());
  const keys = useRef(new Map<string, string>());
  const [last, setLast] = useState<Told | null>(null);

  const mutation = useMutation<CommandResult, ApiProblem, Sent>({
    mutationFn: ({ task, verdict, key }) => {
      const { path, body, version } = taskCommand(task, verdict.verb, verdict.body);
      return request<CommandResult>('POST', path, { body, version, key });
    },
    retry: (count, error) => count < 2 && error instanceof ApiProblem && error.isOffline,
    retryDelay: 800,
    onSuccess: async (_answer, { task, verdict }) => {
      drafts.delete(`${me}/${task.id}`);
      keys.current.delete(attemptOf(task, verdict));
      await client.invalidateQueries();
    },
    onError: async (error, { task }) => {
      const seen = task.history[0]?.sequence ?? 0;
      setRefused((before) => new Map(before).set(task.id, { error, task, seen }));
      setLast({ kind: 'refused', code: task.component.code, why: error.problem.detail });
      if (!error.isOffline) await client.invalidateQueries();
    },
    onSettled: (_answer, _error, { task }) => setSent((before) => without(before, task.id)),
  });

  return {
    sent,
    refused,
    last,
    draftOf: (taskId: string) => drafts.get(`${me}/${taskId}`),
    keepDraft: (taskId: string, draft: DecisionDraft) => void drafts.set(`${me}/${taskId}`, draft),
    forget: (taskId: string) => setRefused((before) => new Map([...before].filter(([id]) => id !== taskId))),
    decide(task: TaskDetail, verdict: Verdict) {
      const attempt = attemptOf(task, verdict);
      const key = keys.current.get(attempt) ?? newKey();
      keys.current.set(attempt, key);
      setRefused((before) => new Map([...before].filter(([id]) => id !== task.id)));
      setSent((before) => new Set(before).add(task.id));
      setLast({ kind: verdict.verb, code: task.component.code, why: '' });
      mutation.mutate({ task, verdict, key });
    },
  };
}
export type Decisions = ReturnType<typeof useDecisions>;

function attemptOf(task: TaskDetail, verdict: Verdict): string {
  return JSON.stringify([task.id, task.version, verdict]);
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter((one) => one !== id));
}
