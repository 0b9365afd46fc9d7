export { problemSchema } from './shared';
export type { Problem, UnitRef } from './shared';
export { delegateWorkSchema } from './people';
export type { ColleagueList, DelegateWork, Delegation, DelegationList } from './people';
export { askResetSchema, confirmAddressSchema, resetPasswordSchema } from './mail-links';
export type { AskReset, ConfirmAddress, ResetPassword, ResetWay } from './mail-links';
export { askSetUpSchema, setUpSchema } from './set-up';
export type { AskSetUp, SetUp } from './set-up';
export { choosePasswordSchema, moveClockSchema, sessionQuerySchema, signInSchema } from './session';
export type { SessionQuery } from './session';
export type { ChoosePassword, Clock, MoveClock, SandboxAccounts, Session, SignIn } from './session';
export {
  beginSecondFactorSchema,
  proofSchema,
  showSecondFactorSchema,
  stopSecondFactorSchema,
  takeSecondFactorSchema,
} from './second-factor';
export type {
  BeginSecondFactor,
  BegunFactor,
  Proof,
  RecoveryCodes,
  SecondFactor,
  ShowSecondFactor,
  StopSecondFactor,
  TakeSecondFactor,
  WantedProof,
} from './second-factor';
export { OPEN_TO_TOKENS, makeTokenSchema, revokeTokenSchema, tokenScopeOf } from './tokens';
export type {
  ApiToken,
  MadeToken,
  MakeToken,
  OwnTokenRevoked,
  RevokeToken,
  TenantTokenList,
  TokenList,
  TokenRevoked,
} from './tokens';
export { saveQuestionnaireSchema } from './questionnaires';
export type {
  Questionnaire,
  QuestionnaireContent,
  QuestionnaireHead,
  QuestionnaireList,
  SaveQuestionnaire,
  SavedQuestionnaire,
  SurveyQuestionView,
} from './questionnaires';
export {
  MOST_CODES,
  answerSurveySchema,
  askSurveySchema,
  makeCodesSchema,
  planSampleSchema,
  saveSurveySchema,
  surveyReasonSchema,
} from './surveys';
export type {
  AnswerSurvey,
  AskSurvey,
  MadeCodes,
  MakeCodes,
  PlanSample,
  SaveSurvey,
  SurveyAnswered,
  SurveyChanged,
  SurveyClosed,
  SurveyDetail,
  SurveyForm,
  SurveyHead,
  SurveyHistory,
  SurveyList,
  SurveyReason,
  SurveyResults,
} from './surveys';
export { endSessionsSchema } from './sessions';
export type { EndSessions, OpenSession, SessionList, SessionsEnded } from './sessions';
export { SIGN_ON_PROBLEMS } from './sign-on-problems';
export type { SignOnProblem } from './sign-on-problems';
export { beginSignOnQuerySchema, logoutMessageSchema } from './sign-on';
export type { LogoutMessage, SignInMeans, SignedOut } from './sign-on';
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
export { addUploadedSchema, libraryQuerySchema, reuseEvidenceSchema } from './evidence';
export type {
  AddUploaded,
  DocumentHead,
  EvidenceText,
  Library,
  LibraryItem,
  LibraryQuery,
  ReuseEvidence,
  StoredEvidence,
  UploadLimits,
  UploadState,
} from './evidence';
export { giveDirectiveSchema, recordOfficialScoreSchema } from './oversight';
export type {
  DigestList,
  Escalation,
  EscalationList,
  GiveDirective,
  Health,
  PlanDetail,
  PlanSummary,
  RecordOfficialScore,
  ScoreList,
  WorkingDays,
} from './oversight';
export { addTaskSchema } from './additions';
export type { AddTask, AddedTasks, Additions, DocumentNamed } from './additions';
export { sayFactSchema } from './set-facts';
export type { FactSaid, SayFact, SetFact, SetFacts } from './set-facts';
export { setTargetSchema } from './overview';
export type { Overview, SetTarget } from './overview';
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
export { reckonPointsSchema } from './reckoning';
export type { ReckonPoints, ReckonedPoints } from './reckoning';
export type { UnitList } from './unit-list';
export { BULK_LIMIT, bulkSchema } from './bulk';
export type { Bulk, BulkOutcome, BulkResult } from './bulk';
export {
  answerExplanationSchema,
  askExplanationSchema,
  dossierZipQuerySchema,
  dossierZipSchema,
  freezeDossierSchema,
  leaveUnscoredSchema,
  settleExplanationSchema,
} from './dossier';
export type {
  AnswerExplanation,
  AskExplanation,
  Dossier,
  DossierComponent,
  AttachedFile,
  DossierFile,
  DossierLine,
  DossierSeal,
  DossierZipQuery,
  DossierZipSummary,
  ExplanationTurn,
  FreezeDossier,
  LeaveUnscored,
  OfficialMark,
  SettleExplanation,
} from './dossier';
export { noticeQuerySchema, saveNoticeSettingsSchema, seeNoticesSchema } from './notices';
export type {
  LetterTroubles,
  NewNotices,
  Notice,
  NoticeList,
  Told,
  NoticeQuery,
  NoticeSettings,
  SaveNoticeSettings,
  SeeNotices,
} from './notices';
export { searchQuerySchema } from './search';
export type { SearchQuery, SearchResult } from './search';
export { letterWords } from './messages/letter-words';
export { ownerLetterWords } from './messages/owner-letter-words';
export type { OwnerLetterKind } from './messages/owner-letter-words';
export { findingWords } from './messages/finding-words';
export type { FindingWords } from './messages/finding-words';
export type { MatrixPart, MatrixTask, MatrixView } from './matrix';
export { MOST_SAVED_FILTERS, saveFilterSchema } from './saved-filters';
export type { SaveFilter, SavedFilter, SavedFilterList } from './saved-filters';
export { routes } from './routes';
export { paramNamesOf, paramSchemas } from './params';
export type { Route } from './route';
export { enMessages, messages, viMessages } from './messages';
export type { Messages } from './messages';
export { formatCycle, formatDay, formatDifference, formatMaximum, formatPoints } from './messages/figures';
export { GAP, fillWords, paperWords, spellDay } from './messages/paper-words';
export { PAPER_FORMATS, PAPER_KINDS, paperListSchema, paperQuerySchema, papersRoutes } from './papers';
export type { PaperFormat, PaperKindName, PaperList, PaperQuery } from './papers';
export type { Language } from './messages/figures';
export { importWords } from './messages/import-words';
export { registerWords } from './messages/register-words';
export type { RegisterWords } from './messages/register-words';
export { MOST_ENTRIES_AT_ONCE, actOnEntriesSchema, actOnEntrySchema } from './register-acts';
export { urgeUnitsSchema } from './register-telling';
export type { LateEntries, TaskObstacle, ToldBook, ToldEntry, UrgeUnitsBody } from './register-telling';
export type {
  ActOnEntriesBody,
  ActOnEntryBody,
  EntryOutcome,
  EntryOutcomes,
  EntryResultView,
} from './register-acts';
export { keepBookSchema, openEntrySchema, registerQuerySchema } from './registers';
export type {
  KeepBookBody,
  OpenEntryBody,
  RegisterEntryDetail,
  RegisterEntryView,
  RegisterFigure,
  RegisterList,
  RegisterPage,
  RegisterQuery,
} from './registers';
export type { ImportFaultCode } from './messages/import-words';
export { confirmImportSchema, importKindSchema, importQuerySchema } from './imports';
export type {
  ConfirmImport,
  ImportChangeLine,
  ImportCounts,
  Imported,
  ImportFaultLine,
  ImportKindName,
  ImportPreview,
  ImportQuery,
  SurveyResult,
} from './imports';
export { speakParams, speakReason } from './messages/speak-params';
export { speakParamsIn } from './messages/speak-in';
export { planWords } from './messages/plan-words';
export { placeWords, placesWords, speakFinding, speakWay } from './messages/speak-finding';
export type { SpokenFinding } from './messages/speak-finding';
export { adminHistoryQuerySchema } from './administration';
export type { AdminHistory, AdminHistoryEntry, AdminHistoryQuery } from './administration';
export { changeAccountSchema, createAccountSchema, givePasswordSchema, lockAccountSchema } from './accounts';
export type {
  Account,
  AccountChanged,
  AccountList,
  AccountWithPassword,
  ChangeAccount,
  CreateAccount,
  GivePassword,
  LockAccount,
} from './accounts';
export {
  closeUnitSchema,
  createUnitSchema,
  mergeUnitSchema,
  moveUnitSchema,
  renameUnitSchema,
} from './units';
export type {
  AdminUnit,
  AdminUnitList,
  CloseUnit,
  CreateUnit,
  MergeUnit,
  MoveUnit,
  RenameUnit,
  UnitChanged,
  UnitMerged,
} from './units';
export { changeCalendarSchema, changeLadderSchema, ladderSchema, markDaysSchema } from './plan-settings';
export type {
  ChangeCalendar,
  ChangeLadder,
  LadderView,
  MarkDays,
  MovedMoments,
  PlanCalendar,
  PlanLadder,
  SettingsChanged,
} from './plan-settings';
export { criteriaDiffQuerySchema } from './criteria-sets';
export type {
  CriteriaComponent,
  CriteriaDiff,
  CriteriaDiffQuery,
  CriteriaSetHead,
  CriteriaSetList,
  CriteriaSetView,
} from './criteria-sets';
export {
  closeDraftSchema,
  editDraftSchema,
  ignoreFindingsSchema,
  settleFindingSchema,
  takeBackSchema,
} from './drafts';
export type {
  CloseDraft,
  DraftActivated,
  DraftChanged,
  DraftFinding,
  DraftHead,
  DraftImported,
  NextPlan,
  DraftList,
  DraftPlace,
  DraftRowView,
  DraftSettlement,
  DraftView,
  EditDraft,
  IgnoreFindings,
  SettleFinding,
  TakeBack,
} from './drafts';
export { accessQuerySchema, ownAccessQuerySchema, recordTakenListSchema } from './access-trail';
export type {
  AccessPage,
  AccessPageEntry,
  AccessQuery,
  OwnAccessQuery,
  RecordTakenList,
  TakenList,
} from './access-trail';
export { eraseAccountSchema, personalDataSchema } from './personal-data';
export type { EraseAccount, PersonalData } from './personal-data';
export { compareQuerySchema, compareYearsQuerySchema } from './compare';
export type {
  ComparedUnit,
  CompareQuery,
  CompareYearsQuery,
  Comparison,
  FigureSum,
  YearColumn,
  YearLine,
  YearsOfUnit,
} from './compare';
export {
  approveReportSchema,
  chooseCycleSchema,
  composeReportSchema,
  editReportSchema,
  reportReasonSchema,
  sendReportSchema,
  submitReportSchema,
} from './periodic-reports';
export type {
  ApproveReport,
  ChooseCycle,
  ComposeReport,
  EditReport,
  PeriodicReportList,
  PeriodicReportView,
  ReportChanged,
  ReportCycle,
  ReportDocument,
  ReportPartView,
  ReportReason,
  ReportSectionView,
  ReportSent,
  ReportTableView,
  SendReport,
  SubmitReport,
  ToldReport,
} from './periodic-reports';
