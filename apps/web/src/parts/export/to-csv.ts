import type { Language } from '@tctp/contracts';
import { formatDay } from '@tctp/contracts';
import type { ExportColumn, ExportTable } from './export-table';

/** Excel knows UTF-8 by it. */
const BOM = '\uFEFF';
/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as Excel of that language opens it at a double click: semicolons and decimal commas in Vietnamese, commas
 * and points in English. Text is never a formula.
 */
export function toCsv<Row>({ columns, rows }: ExportTable<Row>, language: Language): string {
  const separator = language === 'vi' ? ';' : ',';
  const line = (cells: readonly string[]) => cells.map((cell) => quoted(cell, separator)).join(separator);
  const lines = [
    line(columns.map(({ title }) => harmless(title))),
    ...rows.map((row) => line(columns.map((column) => spelt(column, row, language)))),
  ];
  return `${BOM}${lines.join('\r\n')}\r\n`;
}

function spelt<Row>({ kind, value }: ExportColumn<Row>, row: Row, language: Language): string {
  const found = value(row);
  if (found === null) return '';
  const text = String(found);
  switch (kind) {
    case 'text':
      return harmless(text);
    case 'day':
      return formatDay(text);
    case 'number':
    case 'points':
      return language === 'vi' ? text.replace('.', ',') : text;
  }
}

function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
