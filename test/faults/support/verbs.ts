import type { TaskDetail } from '@tctp/contracts';

export interface Asking {
  method?: 'DELETE';
  /** After `/tasks/ID/`, unless it begins with a slash. */
  path: string;
  body?: unknown;
  file?: string;
}

type Ask = (key: string, task: TaskDetail) => Asking | null;

const reasoned =
  (path: string): Ask =>
  (key) => ({ path, body: { reason: key } });

/**
 * What a seat may send, by the action that the task offers it. The key goes along wherever a command has words, so that the
 * history repeats it.
 */
export const VERBS: Readonly<Record<TaskDetail['actions'][number], Ask>> = {
  accept: () => ({ path: 'accept', body: {} }),
  handTo: (key) => ({ path: 'hand-to', body: { accountId: 'vhtt.officer', note: key } }),
  addEvidence: (key) => ({ path: 'evidence', file: `${key}.txt` }),
  removeEvidence: (_key, { evidence: [first] }) =>
    first === undefined ? null : { method: 'DELETE', path: `evidence/${first.id}` },
  submit: (key) => ({ path: 'submit', body: { facts: {}, note: key } }),
  withdraw: () => ({ path: 'withdraw', body: {} }),
  amend: reasoned('amend'),
  takeForReview: () => ({ path: 'take-for-review', body: {} }),
  putBack: reasoned('put-back'),
  approve: (key) => ({ path: 'approve', body: { note: key } }),
  return: (key, { returnReasons: [first] }) => ({
    path: 'return',
    body: { reason: first?.code, note: key, correctBy: '2017-09-11' },
  }),
  reopen: reasoned('reopen'),
  askExtension: (key) => ({ path: 'ask-extension', body: { until: '2017-12-15', reason: key } }),
  grantExtension: reasoned('grant-extension'),
  refuseExtension: reasoned('refuse-extension'),
  reportObstacle: reasoned('report-obstacle'),
  answerObstacle: reasoned('answer-obstacle'),
  block: (key) => ({ path: 'block', body: { petition: '12/TTr', to: 'UBND tỉnh', reason: key } }),
  unblock: reasoned('unblock'),
  urge: reasoned('urge'),
  reassign: (key, { lead }) => ({
    path: 'reassign',
    body: { unitId: lead.id === 'vhtt' ? 'tu-phap' : 'vhtt', reason: key },
  }),
  direct: (key, { id }) => ({ path: '/directives', body: { taskId: id, text: key, dueOn: '2017-09-11' } }),
  reply: (key, { directives }) => {
    const open = directives.find(({ reply, number }) => reply === null && number !== null);
    return open === undefined ? null : { path: 'reply', body: { directive: open.number, text: key } };
  },
  askNotApplicable: reasoned('ask-not-applicable'),
  grantNotApplicable: reasoned('grant-not-applicable'),
  refuseNotApplicable: reasoned('refuse-not-applicable'),
};

/** What most people do most of the time, so that work gets as far as review, and back. */
export const OFTEN = new Set(['addEvidence', 'submit', 'takeForReview', 'approve', 'return', 'reopen']);

/** Commands whose key no entry of the history repeats: their receipt alone speaks for them. */
export const WORDLESS = new Set(['accept', 'withdraw', 'takeForReview', 'removeEvidence']);
