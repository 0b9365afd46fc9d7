export { foldText } from './fold-text';
export { groupedBy } from './grouped-by';
export { matchingSentences } from './matching-sentences';
export type { Match, Stretch } from './matching-sentences';
export type { Instant, LocalDate } from './time';
export {
  ZERO,
  comparePoints,
  divideRounded,
  isMultipleOf,
  maxPoints,
  minPoints,
  multiplyPoints,
  points,
  roundPoints,
  subtractPoints,
  sumKnown,
  sumPoints,
} from './points';
export type { Points, Rounding } from './points';
export type { Unit } from './units';
export { UNIT_KINDS, leadersUnitOf } from './units';
export type { UnitKind } from './units';
export { contributionsOf, contributorsOf } from './contributions';
export type { Contribution, Contributor } from './contributions';
export { LONGEST_CHAIN, checkDelegation, substituteFor } from './delegations';
export type { Delegation, DelegationRefusal } from './delegations';
export {
  TASK_ACTIONS,
  forecastScopeOf,
  isOutside,
  mayAct,
  mayRead,
  seesWholeDossier,
  seesWholePlan,
  isAmong,
  AUDIENCES,
  IMPORTERS,
  PAPER_TAKERS,
  circleOf,
  mayDelegate,
  mayEndDelegation,
} from './permissions';
export type { Audience, Standing, TaskAction } from './permissions';
export {
  SURVEY_CODE_LENGTH,
  SURVEY_CODE_LETTERS,
  SURVEY_FORM_PLACE,
  spelledSurveyCode,
  surveyCodeOf,
} from './survey-codes';
export {
  STRATUM_GAP_CODES,
  SURVEY_KEEPERS,
  SURVEY_KINDS,
  SURVEY_STATES,
  surveyMayBecome,
  targetSums,
} from './surveys';
export type {
  StratumGapCode,
  SurveyKind,
  SurveyOption,
  SurveyQuestion,
  SurveyState,
  SurveyTarget,
  TargetSum,
} from './surveys';
export { MOST_TOKENS, TOKEN_DAYS, TOKEN_SCOPES, isWithin, scopesOpenTo } from './api-tokens';
export type { TokenScope } from './api-tokens';
export { ACCESS_CODES, ACCESS_KINDS, ACCESS_SUBJECTS } from './access-trail';
export type { AccessCode, AccessKind, AccessSubject } from './access-trail';
export { ROLES } from './people';
export type { Actor, Mailbox, Relation, Role } from './people';
export { NEVER } from './rule';
export type {
  AllOfRule,
  Band,
  BandsRule,
  Bilingual,
  Bounds,
  ChoiceRule,
  Condition,
  Confidence,
  DeductRule,
  Denominator,
  ExternalRule,
  FactKind,
  FactSpec,
  FactValue,
  Facts,
  NotArisen,
  PerUnitRule,
  ProportionalRule,
  RatioValue,
  Rule,
  TimelinessRule,
} from './rule';
export type {
  Baseline,
  Ceiling,
  Component,
  ComponentFigure,
  CriteriaSet,
  Criterion,
  Field,
  Grade,
  Grading,
  NotApplicablePolicy,
  Rescaling,
  SetAdjustment,
  SetKnockOut,
  TieBreak,
} from './criteria';
export { REGISTERS, isPlainAct } from './registers/register';
export { REGISTER_NOTICES } from './registers/telling';
export type { RegisterNoticeKind, RegisterTelling, Telling, ToldParty } from './registers/telling';
export type {
  RegisterAct,
  RegisterBody,
  RegisterDefinition,
  RegisterEntry,
  RegisterField,
  RegisterFieldKind,
  RegisterName,
  RegisterSight,
  RegisterValue,
} from './registers/register';
export {
  IMPORTED_REGISTERS,
  REGISTER_DEFINITIONS,
  REGISTER_FIGURES,
  isImportedRegister,
  isRegister,
  namesPeople,
} from './registers/registers';
export type { ImportedRegister } from './registers/registers';
export type { Plan, PlanRow, ReturnReason } from './plan';
export { POLICY_DEFAULTS } from './plan-policy';
export type { AnswerTime, ExtensionPolicy, Ladder, PlanPolicy, ReviewStep } from './plan-policy';
export type { DocumentDetails, Evidence } from './evidence';
export { FILE_KINDS, KINDS_TAKEN, agreedKind, extensionOf } from './file-kinds';
export type { FileKind } from './file-kinds';
export { EXTENSION_STATES, OBSTACLE_STATES, TIME_STATES, WORK_STATES, isOpen } from './task-states';
export type { ExtensionState, ObstacleState, Settlement, TimeState, WorkState } from './task-states';
export type { Habit, Scenario, ScenarioStep } from './scenario';
export { checkSubmission } from './submission-checks';
export type { CheckWeight, SubmissionCheck, Submitting } from './submission-checks';
export { FORECAST_VIEWS, SCORE_KINDS } from './scores';
export type { ForecastViewName, Reason, ReasonParam, Score, ScoreKind } from './scores';
export { KINDS_OF_TOPIC, NOTICE_TOPICS, kindsOf } from './notice-topics';
export type { NoticeTopic } from './notice-topics';
export { COLUMNS, PAPER_FORMATS, PAPER_REFUSALS } from './paper';
export type {
  Block,
  Cell,
  ColumnMeaning,
  Paper,
  PaperFormat,
  PaperRefusal,
  Paragraph,
  Place,
  Table,
  TableRow,
} from './paper';
export { FINDING_CODES, SEVERITIES, WAY_CODES } from './finding';
export type { Finding, FindingCode, Severity, Way, WayCode } from './finding';
export { SEVERITY_OF } from './severity-of';
export { PLAN_PARTS, RESULT_PARTS, ROW_PARTS } from './draft-edit';
export type { DraftEdit, PlanPart, ResultPart, RowPart } from './draft-edit';
export type {
  ComposedPart,
  ComposedSection,
  KeptText,
  ReportFigures,
  ReportPart,
  ReportSection,
  ReportTable,
  ReportText,
  ReportTextKind,
} from './report-content';
export { REPORT_TEXT_KINDS, isOvertaken, isOwn, recompose, shownText } from './report-content';
export type { ReportEdit, ReportEditRefusal } from './report-edit';
export { editReport } from './report-edit';
export type { ReportDeed, ReportState, Submitter } from './report-state';
export {
  REPORT_DEEDS,
  REPORT_READERS,
  REPORT_STATES,
  circleOfDeed,
  isOwnReport,
  isPossibleIn,
  mayTouchReports,
  nextReportDeed,
  openDeeds,
} from './report-state';
