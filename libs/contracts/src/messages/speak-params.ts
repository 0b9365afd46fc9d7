import type { Points, Reason, ReasonParam } from '@tctp/domain';
import { formatDay, formatMaximum, formatPoints } from './figures';
import type { Language } from './figures';
import { messages } from './index';

type Params = Reason['params'];
type Spoken = Record<string, string | number>;

const DECIMAL = /^-?\d+(\.\d+)?$/;
/** Exact decimals that a sentence writes as short as they are: 0,5 and not 0,50. */
const SHORT = [
  'percent',
  'number',
  'start',
  'per',
  'cap',
  'floor',
  'target',
  'threshold',
  'step',
  'whole',
  'sum',
  'reachable',
];
const DAYS = ['dueOn', 'until', 'since', 'day'];

/**
 * Parameters travel as data – points as exact text, days as ISO, roles and states as codes, labels in two
 * languages, reasons inside reasons – and are read as words. `points` has two decimals; `gives` is the same
 * number as short as it is, with its word: 0,5 điểm.
 */
export function speakParams(params: Params, language: Language): Spoken {
  const spoken: Spoken = { label: '' };
  for (const [name, value] of Object.entries(params)) spoken[name] = speakParam(name, value, language);
  if (params['label'] === undefined) spoken['label'] = spoken['fact'] ?? '';
  if (isDecimal(params['points'])) spoken['gives'] = speakPoints(params['points'], language);
  return spoken;
}

/** One point, two points. */
function speakPoints(number: Points, language: Language): string {
  const one = /^-?1(\.0+)?$/.test(number);
  return speakReason({ code: one ? 'figure.point' : 'figure.points', params: { number } }, language);
}

function isDecimal(value: ReasonParam | undefined): value is Points {
  return typeof value === 'string' && DECIMAL.test(value);
}

/** The whole sentence of a reason, with the reasons inside it. A code without words is said as it is. */
export function speakReason({ code, params }: Reason, language: Language): string {
  const template = (messages[language].reason as Readonly<Record<string, string>>)[code];
  if (template === undefined) return code;
  const spoken = speakParams(params, language);
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(spoken[name] ?? ''));
}

function speakParam(name: string, value: ReasonParam, language: Language): string | number {
  if (typeof value === 'number')
    return Number.isInteger(value) ? value : formatMaximum(String(value), language);
  if (typeof value === 'string') return speakText(name, value, language);
  if ('code' in value) return speakReason(value, language);
  if ('vi' in value) return value[language];
  return value.map((one) => speakParam(name, one, language)).join('; ');
}

function speakText(name: string, value: string, language: Language): string {
  if ((name === 'points' || name === 'max') && isDecimal(value)) return formatPoints(value, language);
  if (DAYS.includes(name)) return formatDay(value);
  if (SHORT.includes(name) && isDecimal(value)) return formatMaximum(value, language);
  if (name === 'kind') return wordOf(messages[language].factKind, value);
  if (name === 'role' || name === 'work') return wordOf(messages[language][name], value);
  return value;
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
