export { PAPER_FORMATS, PAPER_REFUSALS } from './paper';
export type {
  Block,
  Cell,
  Paper,
  PaperFormat,
  PaperRefusal,
  Paragraph,
  Place,
  Table,
  TableRow,
} from './paper';
export { COLUMNS } from './plan-reading';
export type {
  AnnexReading,
  ColumnMeaning,
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
export { FINDING_CODES, SEVERITIES, WAY_CODES } from './finding';
export type { Finding, FindingCode, Severity, Way, WayCode } from './finding';
export { PLAN_PARTS, RESULT_PARTS, ROW_PARTS } from './draft-edit';
export type { DraftEdit, PlanPart, ResultPart, RowPart } from './draft-edit';
export type { Draft, DraftComponent, DraftContext, DraftField, DraftResult, DraftRow } from './draft';
