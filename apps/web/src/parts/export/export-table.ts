import type { RecordTakenList } from '@tctp/contracts';

/**
 * A table on its way to a file. `points` are exact decimals as text ("87.65"), `day` an ISO day, `number` a plain
 * number; null is an empty cell, because unknown is not zero.
 */
export interface ExportColumn<Row> {
  title: string;
  kind: 'text' | 'number' | 'points' | 'day';
  /** In characters; a guess by kind where it is left out. */
  width?: number;
  value: (row: Row) => string | number | null;
}

export interface ExportTable<Row> {
  /** Without ending; also the name of the sheet. */
  fileName: string;
  /** As the access trail calls it. */
  list: RecordTakenList['list'];
  columns: readonly ExportColumn<Row>[];
  rows: readonly Row[];
}
