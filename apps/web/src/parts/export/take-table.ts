import type { Language } from '@tctp/contracts';
import { recordTakenList } from '../../api/trail-queries';
import { saveFile } from '../save-file';
import type { ExportTable } from './export-table';
import { toCsv } from './to-csv';

/** Written down first, then handed over. What writes workbooks is fetched when it is asked for. */
export async function takeExcel<Row>(table: ExportTable<Row>): Promise<void> {
  const { toXlsx } = await import('./to-xlsx');
  await recordTakenList({ list: table.list, format: 'xlsx', rows: table.rows.length });
  saveFile(await toXlsx(table), `${table.fileName}.xlsx`);
}

export async function takeCsv<Row>(table: ExportTable<Row>, language: Language): Promise<void> {
  await recordTakenList({ list: table.list, format: 'csv', rows: table.rows.length });
  saveFile(new Blob([toCsv(table, language)], { type: 'text/csv;charset=utf-8' }), `${table.fileName}.csv`);
}
