export {
  bilingualSchema,
  instantSchema,
  localDateSchema,
  personRefSchema,
  pointsSchema,
  problemSchema,
  reasonSchema,
  roleSchema,
  timeStateSchema,
  unitRefSchema,
  workStateSchema,
} from './shared';
export type { Problem, UnitRef } from './shared';
export { clockSchema, moveClockSchema, sandboxAccountsSchema, sessionSchema, signInSchema } from './session';
export type { Clock, MoveClock, SandboxAccounts, Session, SignIn } from './session';
export {
  approveEvidenceSchema,
  commandResultSchema,
  directiveSchema,
  documentSchema,
  dueSchema,
  emptySchema,
  evidenceFieldsSchema,
  evidenceSchema,
  factSpecSchema,
  factsSchema,
  historyEntrySchema,
  reasonedSchema,
  returnEvidenceSchema,
  submissionSchema,
  submitEvidenceSchema,
  taskActionSchema,
  taskDetailSchema,
  taskListSchema,
  taskQuerySchema,
  taskSummarySchema,
} from './tasks';
export type {
  ApproveEvidence,
  CommandResult,
  Directive,
  EvidenceFields,
  EvidenceItem,
  HistoryEntry,
  Reasoned,
  ReturnEvidence,
  Submission,
  SubmitEvidence,
  TaskDetail,
  TaskList,
  TaskQuery,
  TaskSummary,
} from './tasks';
export {
  digestListSchema,
  escalationListSchema,
  escalationSchema,
  forecastLineSchema,
  forecastSchema,
  giveDirectiveSchema,
  healthSchema,
  planDetailSchema,
  planListSchema,
  planSummarySchema,
  recordOfficialScoreSchema,
  scoreListSchema,
  scoreSchema,
  workingDaysSchema,
} from './oversight';
export type {
  DigestList,
  Escalation,
  EscalationList,
  ForecastLineView,
  ForecastView,
  GiveDirective,
  PlanDetail,
  PlanSummary,
  RecordOfficialScore,
  ScoreList,
  WorkingDays,
} from './oversight';
export { routes } from './routes';
export type { Route } from './routes';
export { messages } from './messages';
export type { Messages } from './messages';
export { formatDay, formatDifference, formatMaximum, formatPoints } from './messages/figures';
export type { Language } from './messages/figures';
export { speakParams } from './messages/speak-params';
