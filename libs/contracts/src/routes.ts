import type { z } from 'zod';
import { z as zod } from 'zod';
import {
  digestListSchema,
  escalationListSchema,
  forecastQuerySchema,
  forecastSchema,
  giveDirectiveSchema,
  healthSchema,
  planDetailSchema,
  planListSchema,
  recordOfficialScoreSchema,
  scoreListSchema,
  workingDaysSchema,
} from './oversight';
import { clockSchema, moveClockSchema, sandboxAccountsSchema, sessionSchema, signInSchema } from './session';
import {
  approveEvidenceSchema,
  askExtensionSchema,
  blockTaskSchema,
  commandResultSchema,
  directiveSchema,
  emptySchema,
  evidenceFieldsSchema,
  evidenceSchema,
  reasonedSchema,
  reassignTaskSchema,
  reopenTaskSchema,
  replyToDirectiveSchema,
  returnEvidenceSchema,
  submitEvidenceSchema,
  taskDetailSchema,
  taskListSchema,
  taskQuerySchema,
} from './tasks';

/**
 * Every route of the API, once. OpenAPI is printed from this table, and a test holds it against
 * the routes that the server really answers: a route without a row fails, and so does a row without a route.
 */
export interface Route {
  id: string;
  method: 'get' | 'post' | 'put' | 'delete';
  /** OpenAPI style, below /api. */
  path: string;
  tag: 'session' | 'plans' | 'tasks' | 'evidence' | 'review' | 'oversight' | 'scores' | 'sandbox' | 'service';
  summary: string;
  access: 'public' | 'session';
  /** Commands carry If-Match (the version seen) and Idempotency-Key; `create` needs only the key. */
  command?: 'versioned' | 'create';
  query?: z.ZodType;
  body?: z.ZodType;
  multipart?: z.ZodType;
  response?: z.ZodType;
  /** A file instead of JSON. */
  binary?: true;
}

const created = zod.object({ id: zod.string() });
/** Just stored, the file names its uploader by account; reading the task says who that is. */
const uploadResult = commandResultSchema.extend({
  evidence: evidenceSchema.omit({ unit: true }).extend({ taskId: zod.string(), uploadedBy: zod.string() }),
});

function command(id: string, verb: string, tag: Route['tag'], summary: string, body: z.ZodType): Route {
  return {
    id,
    method: 'post',
    path: `/tasks/{taskId}/${verb}`,
    tag,
    summary,
    access: 'session',
    command: 'versioned',
    body,
    response: commandResultSchema,
  };
}

export const routes: readonly Route[] = [
  {
    id: 'health',
    method: 'get',
    path: '/health',
    tag: 'service',
    summary: 'Is the service up',
    access: 'public',
    response: healthSchema,
  },
  {
    id: 'signIn',
    method: 'post',
    path: '/session',
    tag: 'session',
    summary: 'Sign in',
    access: 'public',
    body: signInSchema,
    response: sessionSchema,
  },
  {
    id: 'readSession',
    method: 'get',
    path: '/session',
    tag: 'session',
    summary: 'Who am I',
    access: 'session',
    response: sessionSchema,
  },
  {
    id: 'signOut',
    method: 'delete',
    path: '/session',
    tag: 'session',
    summary: 'Sign out',
    access: 'session',
  },
  {
    id: 'listPlans',
    method: 'get',
    path: '/plans',
    tag: 'plans',
    summary: 'Plans',
    access: 'session',
    response: planListSchema,
  },
  {
    id: 'readPlan',
    method: 'get',
    path: '/plans/{planId}',
    tag: 'plans',
    summary: 'One plan with the tasks I may see',
    access: 'session',
    response: planDetailSchema,
  },
  {
    id: 'listTasks',
    method: 'get',
    path: '/tasks',
    tag: 'tasks',
    summary: 'Tasks, sorted by what is lost next',
    access: 'session',
    query: taskQuerySchema,
    response: taskListSchema,
  },
  {
    id: 'readTask',
    method: 'get',
    path: '/tasks/{taskId}',
    tag: 'tasks',
    summary: 'One task with its history; the ETag is its version',
    access: 'session',
    response: taskDetailSchema,
  },
  {
    id: 'addEvidence',
    method: 'post',
    path: '/tasks/{taskId}/evidence',
    tag: 'evidence',
    summary: 'Upload a file of evidence',
    access: 'session',
    command: 'versioned',
    multipart: evidenceFieldsSchema,
    response: uploadResult,
  },
  {
    id: 'openEvidence',
    method: 'get',
    path: '/tasks/{taskId}/evidence/{evidenceId}',
    tag: 'evidence',
    summary: 'The file itself',
    access: 'session',
    binary: true,
  },
  {
    id: 'removeEvidence',
    method: 'delete',
    path: '/tasks/{taskId}/evidence/{evidenceId}',
    tag: 'evidence',
    summary: 'Take a file away before submitting',
    access: 'session',
    command: 'versioned',
    response: commandResultSchema,
  },
  command('acceptTask', 'accept', 'tasks', 'Accept the task', emptySchema),
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
  {
    id: 'listEscalations',
    method: 'get',
    path: '/escalations',
    tag: 'oversight',
    summary: 'What has been escalated to me',
    access: 'session',
    response: escalationListSchema,
  },
  {
    id: 'giveDirective',
    method: 'post',
    path: '/directives',
    tag: 'oversight',
    summary: 'Give a directive on a task',
    access: 'session',
    command: 'create',
    body: giveDirectiveSchema,
    response: directiveSchema,
  },
  {
    id: 'listDigests',
    method: 'get',
    path: '/digests',
    tag: 'oversight',
    summary: 'My daily digests, newest first',
    access: 'session',
    response: digestListSchema,
  },
  {
    id: 'listWorkingDays',
    method: 'get',
    path: '/plans/{planId}/working-days',
    tag: 'plans',
    summary: 'The working days ahead, holidays and make-up days counted',
    access: 'session',
    response: workingDaysSchema,
  },
  {
    id: 'readScores',
    method: 'get',
    path: '/plans/{planId}/scores',
    tag: 'scores',
    summary: 'Four scores per component, with reasons',
    access: 'session',
    response: scoreListSchema,
  },
  {
    id: 'recordOfficialScore',
    method: 'put',
    path: '/plans/{planId}/components/{code}/official',
    tag: 'scores',
    summary: 'Record the official points of a component',
    access: 'session',
    command: 'create',
    body: recordOfficialScoreSchema,
    response: created,
  },
  {
    id: 'readForecast',
    method: 'get',
    path: '/plans/{planId}/forecast',
    tag: 'scores',
    summary: 'The coming appraisal, forecast',
    access: 'session',
    query: forecastQuerySchema,
    response: forecastSchema,
  },
  {
    id: 'readClock',
    method: 'get',
    path: '/clock',
    tag: 'sandbox',
    summary: 'What time it is for the program',
    access: 'public',
    response: clockSchema,
  },
  {
    id: 'moveClock',
    method: 'post',
    path: '/sandbox/clock',
    tag: 'sandbox',
    summary: 'Move the sandbox clock forward',
    access: 'session',
    body: moveClockSchema,
    response: clockSchema,
  },
  {
    id: 'listSandboxAccounts',
    method: 'get',
    path: '/sandbox/accounts',
    tag: 'sandbox',
    summary: 'Who can try the sandbox',
    access: 'public',
    response: sandboxAccountsSchema,
  },
];
