export { foldText } from './fold-text';
export type { Instant, LocalDate } from './time';
export {
  ZERO,
  comparePoints,
  maxPoints,
  minPoints,
  points,
  roundPoints,
  subtractPoints,
  sumPoints,
} from './points';
export type { Points } from './points';
export type { Unit } from './units';
export { TASK_ACTIONS, mayAct, mayRead, seesWholePlan } from './permissions';
export type { TaskAction } from './permissions';
export { ROLES } from './people';
export type { Actor, Mailbox, Relation, Role } from './people';
export type {
  Band,
  BandsRule,
  Bilingual,
  ChoiceRule,
  DeductRule,
  FactSpec,
  FactValue,
  Facts,
  Rule,
} from './rule';
export type { Baseline, Component, CriteriaSet, Field } from './criteria';
export type { Ladder, Plan, PlanPolicy, PlanRow, ReturnReason } from './plan';
export type { DocumentDetails, Evidence } from './evidence';
export { TIME_STATES, WORK_STATES } from './task-states';
export type { Settlement, TimeState, WorkState } from './task-states';
export { SCORE_KINDS } from './scores';
export type { Reason, Score, ScoreKind } from './scores';
