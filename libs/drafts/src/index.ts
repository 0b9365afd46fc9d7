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
export { checkDraft, draftOf, planOf, readPlan } from './stand-in';
