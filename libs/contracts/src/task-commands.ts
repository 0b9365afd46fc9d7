import type { z } from 'zod';
import type { Route } from './route';
import {
  approveEvidenceSchema,
  askExtensionSchema,
  blockTaskSchema,
  commandResultSchema,
  emptySchema,
  handToSchema,
  reasonedSchema,
  reassignTaskSchema,
  reopenTaskSchema,
  replyToDirectiveSchema,
  returnEvidenceSchema,
  submitEvidenceSchema,
} from './tasks';

/** Everything that can be asked of a task with a body of JSON, one verb each. */
export const taskCommands: readonly Route[] = [
  command('acceptTask', 'accept', 'tasks', 'Accept the task', emptySchema),
  command('handTo', 'hand-to', 'tasks', 'Give the task to one person of the lead unit', handToSchema),
  command(
    'submitEvidence',
    'submit',
    'evidence',
    'Submit the evidence with the facts it proves',
    submitEvidenceSchema,
  ),
  command(
    'withdrawSubmission',
    'withdraw',
    'evidence',
    'Take the submission back before it is reviewed',
    emptySchema,
  ),
  command('takeForReview', 'take-for-review', 'review', 'Take the submission for review', emptySchema),
  command(
    'approveEvidence',
    'approve',
    'review',
    'Approve, with corrected facts where needed',
    approveEvidenceSchema,
  ),
  command(
    'returnEvidence',
    'return',
    'review',
    'Return with a coded reason and a note',
    returnEvidenceSchema,
  ),
  command('putBack', 'put-back', 'review', 'Put the submission back on the pile', reasonedSchema),
  command('reopenTask', 'reopen', 'review', 'Reopen an approved task; voids its score', reopenTaskSchema),
  command(
    'amendSubmission',
    'amend',
    'evidence',
    'Change what was handed in; voids approvals',
    reasonedSchema,
  ),
  command('askExtension', 'ask-extension', 'tasks', 'Ask for a later last day', askExtensionSchema),
  command('grantExtension', 'grant-extension', 'oversight', 'Grant the extension', reasonedSchema),
  command('refuseExtension', 'refuse-extension', 'oversight', 'Refuse the extension', reasonedSchema),
  command('reportObstacle', 'report-obstacle', 'tasks', 'Report an obstacle', reasonedSchema),
  command('answerObstacle', 'answer-obstacle', 'oversight', 'Answer the obstacle', reasonedSchema),
  command('blockTask', 'block', 'oversight', 'Wait for a superior, with a petition', blockTaskSchema),
  command('unblockTask', 'unblock', 'oversight', 'The superior has answered', reasonedSchema),
  command('urgeTask', 'urge', 'oversight', 'Urge the lead unit', reasonedSchema),
  command('reassignTask', 'reassign', 'oversight', 'Give the task to another lead unit', reassignTaskSchema),
  command('replyToDirective', 'reply', 'tasks', 'Answer a directive', replyToDirectiveSchema),
  command('askNotApplicable', 'ask-not-applicable', 'tasks', 'Ask to set the task aside', reasonedSchema),
  command(
    'grantNotApplicable',
    'grant-not-applicable',
    'review',
    'Grant that it does not apply',
    reasonedSchema,
  ),
  command(
    'refuseNotApplicable',
    'refuse-not-applicable',
    'review',
    'Refuse that it does not apply',
    reasonedSchema,
  ),
];

function command(id: string, verb: string, tag: Route['tag'], summary: string, body: z.ZodType): Route {
  return {
    id,
    method: 'post',
    path: `/tasks/{taskId}/${verb}`,
    tag,
    summary,
    access: 'inside',
    command: 'versioned',
    body,
    response: commandResultSchema,
  };
}
