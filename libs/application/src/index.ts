export type { DecisionToWrite, OutboxMessage, PlanContext, TaskInHand, TaskOnClock } from './decision';
export type { HistoryAudit, HistoryFinding, HistoryVerdict, LastSeal } from './history-audit';
export type {
  Clock,
  CommandOnTask,
  ComponentFacts,
  DueDeadline,
  DueTasks,
  EvidenceFiles,
  KeyedRequest,
  MailboxDay,
  ListedFile,
  PlanToLoad,
  StoredFile,
  Stores,
  TaskToLoad,
  UnitOfWork,
} from './ports';
export type {
  DigestRow,
  EscalationRow,
  LedgerRow,
  MatrixRow,
  MatrixRows,
  PastSubmission,
  PlanHistory,
  PlanRowSummary,
  ReportRow,
  RiskFacts,
  ReadModels,
  TaskDetailRow,
  TaskFilter,
  TaskHistory,
  TaskRow,
  Verdicts,
  Colleague,
  StandingDelegation,
} from './read-models';
export type { Refusal, Result } from './refusal';
export { acceptTask } from './tasks/accept-task';
export type { CommandDeps, CommandEnvelope } from './tasks/command-task';
export { listTasks } from './tasks/list-tasks';
export { readMatrix } from './matrix/read-matrix';
export { readTask } from './tasks/read-task';
export { delegateWork } from './people/delegate-work';
export { endDelegation } from './people/end-delegation';
export { listColleagues, listDelegations } from './people/list-people';
export { standInFor } from './people/standing-in';
export { handTo } from './tasks/hand-to';
export { reassignTask } from './tasks/reassign-task';
export { reopenTask } from './tasks/reopen-task';
export { urgeTask } from './tasks/urge-task';
export { askNotApplicable, grantNotApplicable, refuseNotApplicable } from './tasks/set-aside-task';
export type { EvidenceRows, NamedFile, RowOfFile } from './evidence/evidence-rows';
export { collectOrphans } from './evidence/collect-orphans';
export { verifyFiles } from './evidence/verify-files';
export type { FileFinding, FilesVerdict } from './evidence/verify-files';
export { addEvidence } from './evidence/add-evidence';
export { amendSubmission } from './evidence/amend-submission';
export { removeEvidence } from './evidence/remove-evidence';
export { submitEvidence } from './evidence/submit-evidence';
export { withdrawSubmission } from './evidence/withdraw-submission';
export { askExtension, grantExtension, refuseExtension } from './extensions/ask-extension';
export { answerObstacle, reportObstacle } from './obstacles/report-obstacle';
export { blockTask, unblockTask } from './petitions/block-task';
export { approveEvidence } from './review/approve-evidence';
export { putBack } from './review/put-back';
export { returnEvidence } from './review/return-evidence';
export { takeForReview } from './review/take-for-review';
export { sweepDeadlines } from './deadlines/sweep-deadlines';
export { deliverDigests } from './digests/deliver-digests';
export { listDigests } from './digests/list-digests';
export { giveDirective } from './directives/give-directive';
export { replyToDirective } from './directives/reply-to-directive';
export { listEscalations } from './escalations/list-escalations';
export { leftOutBy } from './scores/component-progress';
export { reachTarget } from './forecast/reach-target';
export { readForecast } from './forecast/read-forecast';
export { supposeChanges } from './forecast/suppose-changes';
export { readScores } from './scores/read-scores';
export { recomputeScores } from './scores/recompute-scores';
export { recordOfficialScore } from './scores/record-official-score';
export { loadPlan } from './plans/load-plan';
export { rehearseYear } from './rehearsal/rehearse-year';
export type { Rehearsal } from './rehearsal/rehearse-year';
export type { RehearsedEvent, RehearsedRefusal } from './rehearsal/rehearsed-year';
export { moveClock } from './clock/move-clock';
export type { MovableClock } from './clock/move-clock';
