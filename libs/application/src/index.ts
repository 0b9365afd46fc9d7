export type { DecisionToWrite, OutboxMessage, PlanContext, TaskInHand, TaskOnClock } from './decision';
export type { HistoryAudit, HistoryFinding, HistoryPlace, HistoryVerdict, LastSeal } from './history-audit';
export type {
  Clock,
  CommandOnTask,
  ComponentFacts,
  DueDeadline,
  DueTasks,
  EvidenceFiles,
  KeyedRequest,
  MailboxDay,
  OfficialEntry,
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
  LibraryFilter,
  MatrixRow,
  MatrixRows,
  PastSubmission,
  PlanHistory,
  PlanRowSummary,
  ReportRow,
  RiskFacts,
  ReadModels,
  RowAsWorked,
  TaskDetailRow,
  TaskFilter,
  TaskHistory,
  TaskRow,
  Verdicts,
  Colleague,
  StandingDelegation,
} from './read-models';
export type { Refusal, Result } from './refusal';
export { closedTo } from './refusal';
export { readOverview } from './overview/read-overview';
export type { AddTaskRequest } from './additions/add-task';
export { addTask } from './additions/add-task';
export { readAdditions } from './additions/read-additions';
export type { AdditionReads, AdditionRow, AdditionStore } from './additions/addition-store';
export type { DocumentNamed } from './document-named';
export { readFacts } from './set-facts/read-facts';
export { sayFact } from './set-facts/say-fact';
export type { SayFactRequest } from './set-facts/say-fact';
export type { FactToSay, SaidFact, SetFactReads, SetFactStore } from './set-facts/set-fact-store';
export { setTarget } from './overview/set-target';
export { mayTouchTask } from './tasks/may-touch-task';
export { acceptTask } from './tasks/accept-task';
export type { CommandDeps, CommandEnvelope } from './tasks/command-task';
export { listTasks } from './tasks/list-tasks';
export { readMatrix } from './matrix/read-matrix';
export { readTask } from './tasks/read-task';
export { reckonPoints } from './tasks/reckon-points';
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
export type { FileScanner, Scanned } from './evidence/scan';
export type { ExamineFile, FileFault, FoundInFile } from './evidence/examine';
export { addUploaded } from './evidence/add-uploaded';
export type { FinishedUpload, Uploads } from './evidence/uploads';
export { listEvidence } from './evidence/list-evidence';
export { reuseEvidence } from './evidence/reuse-evidence';
export { amendSubmission } from './evidence/amend-submission';
export { removeEvidence } from './evidence/remove-evidence';
export { submitEvidence } from './evidence/submit-evidence';
export { withdrawSubmission } from './evidence/withdraw-submission';
export { askExtension, grantExtension, refuseExtension } from './extensions/ask-extension';
export { answerObstacle, reportObstacle } from './obstacles/report-obstacle';
export { blockTask, unblockTask } from './petitions/block-task';
export { approveEvidence } from './review/approve-evidence';
export { commandMany } from './review/command-many';
export type { ManyAsked, ManyOutcome } from './review/command-many';
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
export { readForecastHistory } from './forecast/forecast-history';
export { readOwnForecast } from './forecast/read-own-forecast';
export { ofWholePlan } from './forecast/whole-plan';
export { reachTarget } from './forecast/reach-target';
export { readForecast } from './forecast/read-forecast';
export { supposeChanges } from './forecast/suppose-changes';
export { readScoreHistory } from './scores/score-history';
export { readScores } from './scores/read-scores';
export { recomputeScores } from './scores/recompute-scores';
export { recordOfficialScore } from './scores/record-official-score';
export type {
  Appraisal,
  AppraisalInHand,
  ComponentAtMoment,
  DossierReads,
  DossierRows,
  DossierStore,
  FrozenComponent,
  FrozenEntry,
  FrozenEntryFile,
  FrozenFile,
  FrozenSubmission,
  Mark,
  Turn,
  TurnToAdd,
} from './dossier/dossier-rows';
export { answerExplanation, askExplanation, settleExplanation } from './dossier/explain';
export { closeAppraisal } from './dossier/close-appraisal';
export { dossierText } from './dossier/frozen-content';
export { leftOutOf } from './dossier/frozen-entries';
export { freezeDossier } from './dossier/freeze-dossier';
export { leaveUnscored } from './dossier/marks';
export { peopleBehind } from './dossier/own-part';
export type { OwnPart } from './dossier/own-part';
export { readDossier, readDossierComponent } from './dossier/read-dossier';
export { listNameableFiles, readDossierSeal } from './dossier/read-beside';
export { latestMark } from './dossier/result';
export { takeDossier } from './dossier/take-home/take-dossier';
export type { ChainedTask, DossierToTake, DossierWhole } from './dossier/take-home/dossier-whole';
export { BESIDE_THE_FILES, pathsOf, placeFiles } from './dossier/take-home/place-files';
export type { PlacedFile } from './dossier/take-home/place-files';
export { safeName } from './dossier/take-home/safe-name';
export type { Told, ToldTask } from './dossier/take-home/told-history';
export { activateDraft } from './drafts/activate-draft';
export { mayKeepPlans } from './drafts/by-keeper';
export type { DraftDeps, DraftRequest } from './drafts/by-keeper';
export type { ShippedDefaults } from './drafts/draft-context';
export type {
  DraftReads,
  DraftRecord,
  DraftStore,
  DraftSummary,
  DraftSurroundings,
  PlanReader,
  Settlement,
  WholeDraft,
} from './drafts/draft-store';
export { discardDraft } from './drafts/discard-draft';
export { draftView } from './drafts/draft-view';
export { importPlan } from './drafts/import-plan';
export { inspectDraft } from './drafts/inspect-draft';
export { listDrafts } from './drafts/list-drafts';
export { compareUnits } from './compare/compare-units';
export { compareYears } from './compare/compare-years';
export type {
  CompareReads,
  PlanToCompare,
  StandingScore,
  TaskOfPlan,
  UnitOfTree,
} from './compare/compare-rows';
export { planInHand } from './plans/plan-in-hand';
export { proposeNextPlan } from './drafts/propose-next-plan';
export { draftFile, readDraft } from './drafts/read-draft';
export { editDraft, ignoreFindings, settleFinding } from './drafts/settle-finding';
export { takeBackSettlement } from './drafts/take-back';
export { loadPlan } from './plans/load-plan';
export { rehearseYear } from './rehearsal/rehearse-year';
export type { Rehearsal } from './rehearsal/rehearse-year';
export type { RehearsedEvent, RehearsedRefusal } from './rehearsal/rehearsed-year';
export { moveClock } from './clock/move-clock';
export type { MovableClock } from './clock/move-clock';
export { ADMIN_EVENT_CODES, ADMIN_SUBJECTS } from './administration/admin-event';
export type {
  AdminEvent,
  AdminEventRow,
  AdminEventStore,
  AdminFacts,
  AdminSubject,
} from './administration/admin-event';
export { mayAdminister } from './administration/by-admin';
export type { AdminDeps, AdminRequest } from './administration/by-admin';
export { createPerson } from './administration/create-person';
export { changePerson } from './administration/change-person';
export { endSessions } from './administration/end-sessions';
export { revokeToken } from './administration/revoke-token';
export { givePassword } from './administration/give-password';
export { signOnPerson } from './administration/sign-on-person';
export { NO_PASSWORD } from './administration/sign-on-store';
export type { AccountPlace, OutsideIdentity, SignOnStore } from './administration/sign-on-store';
export { erasePerson } from './administration/erase-person';
export { takeSecondFactor } from './administration/take-second-factor';
export { lockPerson } from './administration/lock-person';
export type { LockedPerson, PeopleStore, PersonRow } from './administration/people-store';
export { closeUnit, createUnit, moveUnit, renameUnit } from './administration/change-unit';
export { mergeUnits } from './administration/merge-units';
export type { FormerName, LockedUnit, UnitRow, UnitStore, UnitUse } from './administration/unit-store';
export { todayOf } from './people/today';
export { changePlanSettings, previewPlanSettings } from './administration/change-plan-settings';
export type { PlanSettingsChange } from './administration/change-plan-settings';
export type { PlanSettings, PlanSettingsStore, TaskUnderPlan } from './administration/plan-settings-store';
export type { NoticeRow, Notices, ToldOf } from './notices/notices';
export { listNotices } from './notices/list-notices';
export type {
  LastLetter,
  LetterEnd,
  LetterInHand,
  LetterSettings,
  Letters,
  Mail,
  Mailer,
  Posted,
} from './letters/letters';
export { sendLetters } from './letters/send-letters';
export { MOST_ATTEMPTS } from './letters/post-all';
export { composeOwnerLetter, sendOwnerLetters } from './letters/owner-letters';
export type { OwnerLetter, OwnerLetters } from './letters/owner-letters';
export type { Sent } from './letters/send-letters';
export { composeLinkLetter } from './letters/compose-letter';
export { sendTestLetter } from './letters/send-test-letter';
export type {
  OfficialPaper,
  PaperBlock,
  PaperColumn,
  PaperSigner,
  PaperTable,
  PaperTableRow,
} from './papers/official-paper';
export type { Papers } from './papers/papers';
export { DECISION_CODES } from './papers/minutes/minutes-rows';
export type {
  DecidedSubmission,
  DecisionCode,
  DecisionRow,
  MinutesReads,
} from './papers/minutes/minutes-rows';
export type { AnnexCycle, AnnexRow, IssuerRow, PaperReads, ProofRow } from './papers/paper-rows';
export { REPORTED_EVENTS } from './papers/report/report-rows';
export type { ReportReads, ReportedEvent, SubmittedProof } from './papers/report/report-rows';
export { listPapers } from './papers/list-papers';
export { takePaper } from './papers/take-paper';
export type { PaperAsked, PaperFile } from './papers/take-paper';
export { confirmImport, previewImport, takeForm } from './imports/import-workbook';
export type { ImportDeps } from './imports/import-workbook';
export type { ImportFile } from './imports/scanned-sheets';
export type { NamedUnit } from './imports/read-unit';
export { readSurvey } from './imports/read-survey';
export type {
  Form,
  FormColumn,
  ReadSheets,
  Sheet,
  SheetCell,
  SheetRow,
  WorkbookRefusal,
} from './imports/workbook';
export type {
  AccessEntry,
  AccessFilter,
  AccessRow,
  AccessTrail,
  AccessTrailReads,
} from './trail/access-trail';
export { BROWSER_DAYS, forgetOld } from './retention/forget-old';
export type { Forgetting, ForgottenKind, RetentionDays } from './retention/forget-old';
export { actOnEntries } from './registers/act-on-entries';
export type { EntryOfMany, SeenEntry } from './registers/act-on-entries';
export { actOnEntry } from './registers/act-on-entry';
export { openEntry } from './registers/open-entry';
export { addEntryFile } from './registers/add-entry-file';
export { keepBook } from './registers/keep-book';
export { listLateEntries } from './registers/list-late-entries';
export { urgeUnits } from './registers/urge-units';
export { sweepRegisters } from './registers/sweep-registers';
export type { LateEntry, RegisterDays, RegisterNotice, UnitWithout } from './registers/register-days';
export { listRegisters, readEntry, readRegister } from './registers/read-registers';
export { mayReadEntry, mayReadRegister } from './registers/may-read-entry';
export { mayTouchEntry, mayTouchRegister } from './registers/may-touch';
export type {
  RegisterEntryRows,
  RegisterFilter,
  RegisterReads,
  RegisterRow,
  RegisterScope,
  BookTermsRow,
  UrgedRow,
} from './registers/register-reads';
export type {
  BookKey,
  EntryInHand,
  EntryToWrite,
  LockedBook,
  RegisterEventToWrite,
  RegisterFile,
  RegisterStore,
  StandingEntry,
} from './registers/register-store';
export { addQuestionnaire, changeQuestionnaire } from './surveys/save-questionnaire';
export { addSurvey, changeSurvey } from './surveys/save-survey';
export { answerSurvey, askSurvey, findSurveyCode } from './surveys/answer-survey';
export { closeSurvey } from './surveys/close-survey';
export { makeSurveyCodes } from './surveys/make-codes';
export type { SurveyCodes } from './surveys/make-codes';
export { mayTouchSurvey } from './surveys/may-touch-survey';
export { openSurvey } from './surveys/open-survey';
export { planSample } from './surveys/plan-sample';
export {
  listQuestionnaires,
  listSurveyHistory,
  listSurveys,
  readQuestionnaire,
} from './surveys/read-surveys';
export { readSurveyDetail } from './surveys/read-survey-detail';
export type {
  FoundCode,
  QuestionnaireRow,
  SampleRow,
  SurveyEventRow,
  SurveyReads,
  SurveyRow,
  SurveyStore,
} from './surveys/survey-rows';
export { voidSurvey } from './surveys/void-survey';
export { composeReport } from './reports/compose-report';
export { chooseReportCycle } from './reports/choose-cycle';
export { editReport, recomposeReport } from './reports/edit-report';
export { isLate } from './tasks/is-late';
export { returnReport, submitReport } from './reports/submit-report';
export { approveReport } from './reports/approve-report';
export { reviseReport } from './reports/revise-report';
export { sendReport } from './reports/send-report';
export { listReports } from './reports/list-reports';
export { mayTouchReport, readReport } from './reports/read-report';
export { takeReport } from './reports/take-report';
export type { ReportRequest } from './reports/on-report';
export type {
  CycleRow,
  KeptReport,
  ReportEntry,
  ReportHead,
  ReportIssue,
  ReportPlace,
  ReportReads as PeriodicReportReads,
  ReportStore,
  ToldReportRow,
} from './reports/report-store';
