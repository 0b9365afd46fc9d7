import type { ImportFaultLine, ImportKindName, Language } from '@tctp/contracts';
import { formatMaximum, importWords } from '@tctp/contracts';
import type { Columns, FaultParam, Wrong } from './columns';
import { titleOf } from './kind-words';
import type { Fault } from './read-rows';
import { columnLetter } from './workbook';

/** Where, what stands there, why it is wrong and what would be right. */
export function speakFault<Row extends object, Known>(
  { sheet, row, column, name, found, wrong }: Fault,
  kind: ImportKindName,
  columns: Columns<Row, Known>,
  known: Known,
  language: Language,
): ImportFaultLine {
  const own = name === null ? undefined : columns[name as keyof Row & string];
  const choices = own?.choices?.(known, language).join('; ') ?? '';
  return {
    sheet,
    row,
    column: column === null ? null : columnLetter(column),
    title: name === null ? null : titleOf(kind, name, language),
    found,
    code: wrong.code,
    why: speak({ ...wrong, params: { choices, ...wrong.params } }, language),
  };
}

function speak({ code, params = {} }: Wrong, language: Language): string {
  return importWords[language].fault[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    speakParam(name, params[name] ?? '', language),
  );
}

function speakParam(name: string, value: FaultParam, language: Language): string {
  if (typeof value === 'object') return 'code' in value ? speak(value, language) : value[language];
  if (typeof value === 'number') return String(value);
  if (name === 'max') return formatMaximum(value, language);
  const kinds: Readonly<Record<string, string>> = importWords[language].unitKind;
  return name === 'kind' ? (kinds[value] ?? value) : value;
}
