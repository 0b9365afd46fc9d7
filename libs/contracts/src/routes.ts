import { z as zod } from 'zod';
import { evidenceRoutes, storedEvidenceSchema } from './evidence';
import { bulkRoutes } from './bulk';
import { forecastRoutes, scoresQuerySchema } from './forecast';
import { setFactRoutes } from './set-facts';
import { scoreHistoryRoutes } from './score-history';
import { doing } from './route';
import type { Route } from './route';
import {
  digestListSchema,
  escalationListSchema,
  giveDirectiveSchema,
  healthSchema,
  planDetailSchema,
  planListSchema,
  recordOfficialScoreSchema,
  scoreListSchema,
  workingDaysSchema,
} from './oversight';
import { draftRoutes } from './drafts';
import { compareRoutes } from './compare';
import { dossierRoutes } from './dossier-routes';
import { colleagueListSchema, delegateWorkSchema, delegationListSchema, delegationSchema } from './people';
import { overviewRoutes } from './overview';
import { reckoningRoutes } from './reckoning';
import { noticeRoutes } from './notices';
import { searchRoutes } from './search';
import { matrixRoutes } from './matrix';
import { registerRoutes } from './registers';
import { registerTellingRoutes } from './register-telling';
import { papersRoutes } from './papers';
import { periodicReportRoutes } from './periodic-report-routes';
import { savedFilterRoutes } from './saved-filters';
import { taskCommands } from './task-commands';
import {
  choosePasswordSchema,
  clockSchema,
  moveClockSchema,
  sandboxAccountsSchema,
  sessionQuerySchema,
  sessionSchema,
  signInSchema,
} from './session';
import {
  commandResultSchema,
  directiveSchema,
  evidenceFieldsSchema,
  taskDetailSchema,
  taskListSchema,
  taskQuerySchema,
} from './tasks';
import { secondFactorRoutes } from './second-factor';
import { sessionRoutes } from './sessions';
import { mailLinkRoutes } from './mail-links';
import { setUpRoutes } from './set-up';
import { surveyRoutes } from './survey-routes';
import { unitListRoutes } from './unit-list';
import { accountRoutes } from './accounts';
import { importRoutes } from './imports';
import { additionRoutes } from './additions';
import { accessTrailRoutes } from './access-trail';
import { administrationRoutes } from './administration';
import { criteriaSetRoutes } from './criteria-sets';
import { personalDataRoutes } from './personal-data';
import { planSettingsRoutes } from './plan-settings';
import { signOnRoutes } from './sign-on';
import { tokenRoutes } from './tokens';
import { unitRoutes } from './units';

const created = zod.object({ id: zod.string() });

/**
 * Every route of the API, once. OpenAPI is printed from this table, and a test holds it against
 * the routes that the server really answers: a route without a row fails, and so does a row without a route.
 */
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
    access: 'everybody',
    whileWanting: true,
    query: sessionQuerySchema,
    response: sessionSchema,
  },
  {
    id: 'signOut',
    method: 'delete',
    path: '/session',
    tag: 'session',
    summary: 'Sign out',
    access: 'everybody',
    whileWanting: true,
  },
  ...signOnRoutes,
  {
    id: 'choosePassword',
    method: 'put',
    path: '/session/password',
    tag: 'session',
    summary: 'Another password of one’s own; all other sessions end',
    access: 'everybody',
    whileWanting: true,
    body: choosePasswordSchema,
    response: sessionSchema,
  },
  {
    id: 'listPlans',
    method: 'get',
    path: '/plans',
    tag: 'plans',
    summary: 'Plans',
    access: 'everybody',
    response: planListSchema,
  },
  {
    id: 'readPlan',
    method: 'get',
    path: '/plans/{planId}',
    tag: 'plans',
    summary: 'One plan with the tasks I may see',
    access: 'inside',
    response: planDetailSchema,
  },
  {
    id: 'listTasks',
    method: 'get',
    path: '/tasks',
    tag: 'tasks',
    summary: 'Tasks, sorted by what is lost next',
    access: 'inside',
    query: taskQuerySchema,
    response: taskListSchema,
  },
  {
    id: 'readTask',
    method: 'get',
    path: '/tasks/{taskId}',
    tag: 'tasks',
    summary: 'One task with its history; the ETag is its version',
    access: 'inside',
    response: taskDetailSchema,
  },
  {
    id: 'addEvidence',
    method: 'post',
    path: '/tasks/{taskId}/evidence',
    tag: 'evidence',
    summary: 'Upload a file of evidence',
    ...doing('addEvidence'),
    command: 'versioned',
    multipart: evidenceFieldsSchema,
    response: storedEvidenceSchema,
  },
  {
    id: 'openEvidence',
    method: 'get',
    path: '/tasks/{taskId}/evidence/{evidenceId}',
    tag: 'evidence',
    summary: 'The file itself',
    access: 'inside',
    binary: true,
  },
  {
    id: 'removeEvidence',
    method: 'delete',
    path: '/tasks/{taskId}/evidence/{evidenceId}',
    tag: 'evidence',
    summary: 'Take a file away before submitting',
    ...doing('removeEvidence'),
    command: 'versioned',
    response: commandResultSchema,
  },
  ...evidenceRoutes,
  ...taskCommands,
  ...overviewRoutes,
  ...additionRoutes,
  ...reckoningRoutes,
  ...unitListRoutes,
  ...bulkRoutes,
  {
    id: 'listEscalations',
    method: 'get',
    path: '/escalations',
    tag: 'oversight',
    summary: 'What has been escalated to me',
    access: 'inside',
    response: escalationListSchema,
  },
  {
    id: 'giveDirective',
    method: 'post',
    path: '/directives',
    tag: 'oversight',
    summary: 'Give a directive on a task',
    ...doing('direct'),
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
    access: 'everybody',
    response: digestListSchema,
  },
  {
    id: 'listColleagues',
    method: 'get',
    path: '/colleagues',
    tag: 'people',
    summary: 'The people of my unit, and who acts for them today',
    access: 'everybody',
    response: colleagueListSchema,
  },
  {
    id: 'listDelegations',
    method: 'get',
    path: '/delegations',
    tag: 'people',
    summary: 'Delegations from today on that concern me',
    access: 'everybody',
    response: delegationListSchema,
  },
  {
    id: 'delegateWork',
    method: 'post',
    path: '/delegations',
    tag: 'people',
    summary: 'Let a colleague act for somebody who will be away',
    access: 'inPerson',
    command: 'create',
    body: delegateWorkSchema,
    response: delegationSchema,
  },
  {
    id: 'endDelegation',
    method: 'delete',
    path: '/delegations/{delegationId}',
    tag: 'people',
    summary: 'Back sooner: the delegation ends at once',
    access: 'inPerson',
    command: 'create',
    response: created,
  },
  {
    id: 'listWorkingDays',
    method: 'get',
    path: '/plans/{planId}/working-days',
    tag: 'plans',
    summary: 'The working days ahead, holidays and make-up days counted',
    access: 'everybody',
    response: workingDaysSchema,
  },
  {
    id: 'readScores',
    method: 'get',
    path: '/plans/{planId}/scores',
    tag: 'scores',
    summary: 'Four scores per component, with reasons',
    access: 'inside',
    query: scoresQuerySchema,
    response: scoreListSchema,
  },
  {
    id: 'recordOfficialScore',
    method: 'put',
    path: '/plans/{planId}/components/{code}/official',
    tag: 'scores',
    summary: 'Record the official points of a component',
    access: 'appraisers',
    command: 'create',
    body: recordOfficialScoreSchema,
    response: created,
  },
  ...forecastRoutes,
  ...scoreHistoryRoutes,
  ...setFactRoutes,
  {
    id: 'hearChanges',
    method: 'get',
    path: '/changes',
    tag: 'service',
    summary: 'Server-sent events: `changed` when something has changed and a screen should look again',
    access: 'everybody',
    stream: true,
  },
  ...dossierRoutes,
  ...compareRoutes,
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
    access: 'everybody',
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
  ...sessionRoutes,
  ...setUpRoutes,
  ...mailLinkRoutes,
  ...secondFactorRoutes,
  ...tokenRoutes,
  ...administrationRoutes,
  ...accessTrailRoutes,
  ...accountRoutes,
  ...personalDataRoutes,
  ...unitRoutes,
  ...importRoutes,
  ...planSettingsRoutes,
  ...criteriaSetRoutes,
  ...noticeRoutes,
  ...searchRoutes,
  ...matrixRoutes,
  ...papersRoutes,
  ...registerRoutes,
  ...periodicReportRoutes,
  ...registerTellingRoutes,
  ...savedFilterRoutes,
  ...draftRoutes,
  ...surveyRoutes,
];
