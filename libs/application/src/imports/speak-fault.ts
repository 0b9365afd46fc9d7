import type { ImportFaultLine, ImportKindName, Language } from '@tctp/contracts';
import { formatMaximum, importWords } from '@tctp/contracts';
import type { Columns, FaultParam, Wrong } from './columns';
import type { Fault } from './read-rows';
import { columnLetter } from './workbook';

/** The title of a column in one language; of one among several alike (`question12`), with its number. */
export function titleOf(kind: ImportKindName, name: string, language: Language): string {
  return columnWords(kind, name, language)?.title ?? name;
}

export function columnWords(kind: ImportKindName, name: string, language: Language) {
  const words: Readonly<Record<string, { title: string; how: string }>> = importWords[language].columns[kind];
  const numbered = /^([a-z]+)(\d+)$/.exec(name);
  if (numbered === null) return words[name];
  const [, bare = '', number = ''] = numbered;
  const { title, how } = words[bare] ?? { title: name, how: '' };
  const say = (text: string) => text.replace('{{number}}', number);
  return { title: say(title), how: say(how) };
}

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
  if (typeof value === 'object') return speak(value, language);
  if (typeof value === 'number') return String(value);
  if (name === 'max') return formatMaximum(value, language);
  const kinds: Readonly<Record<string, string>> = importWords[language].unitKind;
  return name === 'kind' ? (kinds[value] ?? value) : value;
}
