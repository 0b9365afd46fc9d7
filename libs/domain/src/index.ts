export { foldText } from './fold-text';
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
  sumPoints,
} from './points';
export type { Points, Rounding } from './points';
export type { Unit } from './units';
export { TASK_ACTIONS, mayAct, mayRead, seesWholePlan } from './permissions';
export type { TaskAction } from './permissions';
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
export type { Ladder, Plan, PlanPolicy, PlanRow, ReturnReason } from './plan';
export type { DocumentDetails, Evidence } from './evidence';
export { TIME_STATES, WORK_STATES } from './task-states';
export type { Settlement, TimeState, WorkState } from './task-states';
export { SCORE_KINDS } from './scores';
export type { Reason, ReasonParam, Score, ScoreKind } from './scores';
