export type {
  AnnexReading,
  FieldReading,
  HeadReading,
  NarrativeComponent,
  Normalisation,
  PlanReading,
  PointsReading,
  Read,
  Remark,
  ResultReading,
  RowReading,
  SectionReading,
  Spelling,
} from './plan-reading';
export type { Draft, DraftComponent, DraftContext, DraftField, DraftResult, DraftRow } from './draft';
export type { Because, Proposal, ProposedRow } from './proposal';
export { proposeNextPlan } from './propose-next-plan';
export type { ComponentOfYear, RowOfYear, YearToFollow } from './propose-next-plan';
export { readPlan } from './recognise/read-plan';
export { checkDraft } from './check-draft';
export { draftOf } from './draft-of';
export { PLAN_GAPS, planOf } from './plan-of';
export type { MadePlan, PlanGap, PlanNeeds, PlanWords } from './plan-of';
export { addedRow } from './plan/added-row';
export type { AddedDue, AddedRow, AddedRowFault, PlanToAddTo, WantedRow } from './plan/added-row';
