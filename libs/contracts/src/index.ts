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
export { giveDirectiveSchema, recordOfficialScoreSchema } from './oversight';
export type {
  DigestList,
  Escalation,
  EscalationList,
  GiveDirective,
  PlanDetail,
  PlanSummary,
  RecordOfficialScore,
  ScoreList,
  WorkingDays,
} from './oversight';
export type { ForecastHistory } from './forecast-history';
export type { ScoreHistory } from './score-history';
export { askReachSchema, forecastQuerySchema, scoresQuerySchema } from './forecast';
export type {
  AskReach,
  ForecastAnswer,
  ForecastLineView,
  ForecastQuery,
  ForecastView,
  ScoresQuery,
  UnitForecastView,
} from './forecast';
export { askWhatIfSchema, reachQuerySchema, supposedSchema } from './what-if';
export type { AskWhatIf, ReachQuery, ReachView, Supposed, WhatIfView } from './what-if';
export { routes } from './routes';
export type { Route } from './route';
export { messages } from './messages';
export { formatCycle, formatDay, formatDifference, formatMaximum, formatPoints } from './messages/figures';
export type { Language } from './messages/figures';
export { speakParams, speakReason } from './messages/speak-params';
