import type { Finding, Place, Way } from '@tctp/domain';
import type { Language } from './figures';
import { formatCycle, formatDay, formatMaximum } from './figures';
import { findingWords } from './finding-words';
import type { FindingWords } from './finding-words';

/** What a finding says to people. */
export interface SpokenFinding {
  title: string;
  seen: string;
  todo: string;
  /** What holds meanwhile; null where nothing was assumed. */
  assumed: string | null;
}

type Spoken = Pick<Finding, 'code' | 'read' | 'assumed' | 'params'>;

/** A finding in words: days, points and codes in its params are spoken in the language. */
export function speakFinding(finding: Spoken, language: Language): SpokenFinding {
  const words = findingWords[language];
  const [title, seen, todo] = words.finding[finding.code];
  const assumed = finding.assumed === null ? null : spokenAssumed(finding.code, finding.assumed, language);
  const params = { read: finding.read, assumed: assumed ?? '', ...finding.params };
  const say = (template: string) => filled(template, params, language);
  return { title: say(title), seen: say(seen), todo: say(todo), assumed };
}

/** The paper's own words stay; days, points and codes are spoken. */
function spokenAssumed(code: Spoken['code'], assumed: string, language: Language): string {
  if (code === 'column-misnamed') return wordOf(findingWords[language].column, assumed);
  if (/^-?\d+\.\d+$/.test(assumed)) return formatMaximum(assumed, language);
  return assumed
    .split(', ')
    .map((one) => (DAY.test(one) ? formatDay(one) : one))
    .join(', ');
}

/** The label of a choice. "Keep" says what it means where a missing result or two components are kept. */
export function speakWay(
  { code, params }: Pick<Way, 'code' | 'params'>,
  language: Language,
  of?: Finding['code'],
): string {
  const words = findingWords[language];
  if ((of === 'result-missing' || of === 'result-incomplete') && code === 'keep-assumed')
    return words.noResult;
  if (of === 'component-contradicts-narrative' && code === 'keep-both') return words.twoComponents;
  return filled(words.way[code], params, language);
}

/** "Bảng 2, dòng 4", "Trang tính “Phụ lục”, ô C5", "Trang 3, dòng 12". Empty for nowhere. */
export function placeWords(place: Place, language: Language): string {
  const words = findingWords[language].place;
  const { sheet, page, line, paragraph, table, row, column } = place;
  const cell = sheet !== undefined && row !== undefined && column !== undefined;
  const parts = [
    sheet === undefined ? null : words.sheet.replace('{{sheet}}', sheet),
    page === undefined ? null : words.page.replace('{{page}}', String(page)),
    table === undefined || sheet !== undefined ? null : words.table.replace('{{table}}', String(table)),
    cell ? words.cell.replace('{{cell}}', `${columnLetters(column)}${row}`) : null,
    row === undefined || cell ? null : words.row.replace('{{row}}', String(row)),
    line === undefined || row !== undefined ? null : words.line.replace('{{line}}', String(line)),
    paragraph === undefined || table !== undefined || line !== undefined
      ? null
      : words.paragraph.replace('{{paragraph}}', String(paragraph)),
  ].filter((part) => part !== null);
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** All places, the rows of one table together: "Bảng 1, dòng 3, 5, 8; Bảng 2, dòng 4". */
export function placesWords(places: readonly Place[], language: Language): string {
  const tables = new Map<string, Place & { rows: number[] }>();
  for (const [at, place] of places.entries()) {
    const { table, row, sheet } = place;
    const key = table === undefined || row === undefined || sheet !== undefined ? `${at}` : `table ${table}`;
    const known = tables.get(key);
    if (known === undefined) tables.set(key, { ...place, rows: row === undefined ? [] : [row] });
    else if (row !== undefined && !known.rows.includes(row)) known.rows.push(row);
  }
  const words = [...tables.values()].map(({ rows, ...place }) => {
    const text = placeWords(place, language);
    return rows.length > 1 ? [text, ...rows.slice(1)].join(', ') : text;
  });
  return [...new Set(words)].join('; ');
}

/** 1 is A, 27 is AA. */
function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : `${columnLetters(rest)}${letter}`;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const POINTS = ['lost', 'sum', 'stated', 'max', 'obtained', 'rest', 'listed'];

function filled(template: string, params: Finding['params'], language: Language): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name];
    return value === undefined ? '' : spoken(name, String(value), params, language);
  });
}

function spoken(name: string, value: string, params: Finding['params'], language: Language): string {
  const words = findingWords[language];
  if (DAY.test(value)) return formatDay(value);
  if (POINTS.includes(name) && /^-?\d+(\.\d+)?$/.test(value)) return formatMaximum(value, language);
  switch (name) {
    case 'level':
      return filled(wordOf(words.level, value), { subject: params['subject'] ?? '' }, language);
    case 'reason':
      return wordOf(words.deadline, value);
    case 'period':
      return wordOf(words.period, value);
    case 'column':
    case 'holds':
      return wordOf(words.column, value);
    case 'missing':
      return value
        .split(', ')
        .map((part) => wordOf(words.result, part))
        .join(', ');
    case 'cycles':
      return value
        .split(', ')
        .map((cycle) => formatCycle(cycle, language) ?? cycle)
        .join(', ');
    case 'codes':
      return shortList(value.split(', '), words.more);
    case 'code':
      return value === 'survey' ? words.survey : value;
    default:
      return value;
  }
}

/** So many say what is meant; the rows show the others. */
const FEW = 8;

function shortList(all: readonly string[], more: string): string {
  const rest = all.length - FEW;
  if (rest <= 0) return all.join(', ');
  return `${all.slice(0, FEW).join(', ')} ${more.replace('{{count}}', String(rest))}`;
}

function wordOf(words: FindingWords[keyof FindingWords], code: string): string {
  return typeof words === 'string' ? code : ((words as Readonly<Record<string, string>>)[code] ?? code);
}
