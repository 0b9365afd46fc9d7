export { problemSchema } from './shared';
export type { Problem, UnitRef } from './shared';
export { delegateWorkSchema } from './people';
export type { ColleagueList, DelegateWork, Delegation, DelegationList } from './people';
export { moveClockSchema, signInSchema } from './session';
export type { Clock, MoveClock, SandboxAccounts, Session, SignIn } from './session';
export {
  approveEvidenceSchema,
  askExtensionSchema,
  blockTaskSchema,
  emptySchema,
  evidenceFieldsSchema,
  handToSchema,
  reasonedSchema,
  reassignTaskSchema,
  reopenTaskSchema,
  replyToDirectiveSchema,
  returnEvidenceSchema,
  submitEvidenceSchema,
  taskQuerySchema,
} from './tasks';
export type {
  ApproveEvidence,
  AskExtension,
  BlockTask,
  CommandResult,
  Directive,
  EvidenceFields,
  EvidenceItem,
  HandTo,
  HistoryEntry,
  Reasoned,
  ReassignTask,
  ReopenTask,
  ReplyToDirective,
  ReturnEvidence,
  Submission,
  SubmitEvidence,
  TaskDetail,
  TaskList,
  TaskQuery,
  TaskSummary,
} from './tasks';
export { forecastQuerySchema, giveDirectiveSchema, recordOfficialScoreSchema } from './oversight';
export type {
  DigestList,
  Escalation,
  EscalationList,
  ForecastLineView,
  ForecastQuery,
  ForecastView,
  GiveDirective,
  PlanDetail,
  PlanSummary,
  RecordOfficialScore,
  ScoreList,
  WorkingDays,
} from './oversight';
export { askWhatIfSchema, reachQuerySchema, supposedSchema } from './what-if';
export type { AskWhatIf, ReachQuery, ReachView, Supposed, WhatIfView } from './what-if';
export type { MatrixPart, MatrixTask, MatrixView } from './matrix';
export { saveFilterSchema } from './saved-filters';
export type { SaveFilter, SavedFilter, SavedFilterList } from './saved-filters';
export { routes } from './routes';
export type { Route } from './route';
export { messages } from './messages';
export { formatCycle, formatDay, formatDifference, formatMaximum, formatPoints } from './messages/figures';
export type { Language } from './messages/figures';
export { speakParams, speakReason } from './messages/speak-params';
