import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem } from './api-problem';
import { request } from './client';
import { newKey } from './idempotency-key';

export interface Command {
  method?: 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  version?: number;
}

/**
 * Sends one command. An attempt keeps its key until it is answered, so that a retry, by the program after a
 * broken line or by the person pressing again, can never be done twice. A changed command is a new attempt.
 */
export function useCommand<Answer>(onDone?: (answer: Answer) => void) {
  const client = useQueryClient();
  const attempt = useRef<{ of: string; key: string } | null>(null);
  return useMutation<Answer, ApiProblem, Command>({
    mutationFn: ({ method = 'POST', path, body, version }) => {
      const of = JSON.stringify([method, path, body, version]);
      if (attempt.current?.of !== of) attempt.current = { of, key: newKey() };
      const sent = method === 'DELETE' ? undefined : (body ?? {});
      return request<Answer>(method, path, { body: sent, version, key: attempt.current.key });
    },
    retry: (count, error) => count < 2 && error instanceof ApiProblem && error.isOffline,
    retryDelay: 800,
    onSuccess: async (answer) => {
      attempt.current = null;
      onDone?.(answer);
      await client.invalidateQueries();
    },
    onError: (error) => {
      if (!error.isOffline && error.problem.status < 500) attempt.current = null;
    },
  });
}

const VERBS = {
  accept: 'accept',
  handTo: 'hand-to',
  submit: 'submit',
  withdraw: 'withdraw',
  takeForReview: 'take-for-review',
  approve: 'approve',
  return: 'return',
  reopen: 'reopen',
  askNotApplicable: 'ask-not-applicable',
  grantNotApplicable: 'grant-not-applicable',
  refuseNotApplicable: 'refuse-not-applicable',
  amend: 'amend',
  putBack: 'put-back',
  askExtension: 'ask-extension',
  grantExtension: 'grant-extension',
  refuseExtension: 'refuse-extension',
  reportObstacle: 'report-obstacle',
  answerObstacle: 'answer-obstacle',
  block: 'block',
  unblock: 'unblock',
  reassign: 'reassign',
  reply: 'reply',
  urge: 'urge',
} as const;
export type TaskVerb = keyof typeof VERBS;

export function taskCommand(
  task: { id: string; version: number },
  verb: TaskVerb,
  body: unknown = {},
): Command {
  return { path: `/tasks/${encodeURIComponent(task.id)}/${VERBS[verb]}`, body, version: task.version };
}
