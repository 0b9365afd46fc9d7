import type { Points, Reason, ReasonParam } from '@tctp/domain';
import { formatCycle, formatDay, formatMaximum, formatPoints } from './figures';
import type { Language } from './figures';
import type { Messages } from './vi';

type Params = Reason['params'];
/** One language and its words: a page carries no other. */
export interface Tongue {
  language: Language;
  words: Messages;
}
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
const DAYS = ['dueOn', 'until', 'since', 'day', 'endsOn', 'nearest'];

/**
 * Parameters travel as data – points as exact text, days as ISO, roles and states as codes, labels in two
 * languages, reasons inside reasons – and are read as words. `points` has two decimals; `gives` is the same
 * number as short as it is, with its word: 0,5 điểm.
 */
export function speakParamsIn(tongue: Tongue, params: Params): Spoken {
  const spoken: Spoken = { label: '' };
  for (const [name, value] of Object.entries(params)) spoken[name] = speakParam(tongue, name, value);
  if (params['label'] === undefined) spoken['label'] = spoken['fact'] ?? '';
  if (isDecimal(params['points'])) spoken['gives'] = speakPoints(tongue, params['points']);
  return spoken;
}

/** One point, two points. */
function speakPoints(tongue: Tongue, number: Points): string {
  const one = /^-?1(\.0+)?$/.test(number);
  return speakReasonIn(tongue, { code: one ? 'figure.point' : 'figure.points', params: { number } });
}

function isDecimal(value: ReasonParam | undefined): value is Points {
  return typeof value === 'string' && DECIMAL.test(value);
}

/** The whole sentence of a reason, with the reasons inside it. A code without words is said as it is. */
export function speakReasonIn(tongue: Tongue, { code, params }: Reason): string {
  const template = (tongue.words.reason as Readonly<Record<string, string>>)[code];
  if (template === undefined) return code;
  const spoken = speakParamsIn(tongue, params);
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(spoken[name] ?? ''));
}

function speakParam(tongue: Tongue, name: string, value: ReasonParam): string | number {
  const { language } = tongue;
  if (typeof value === 'number')
    return Number.isInteger(value) ? value : formatMaximum(String(value), language);
  if (typeof value === 'string') return speakText(tongue, name, value);
  if ('code' in value) return speakReasonIn(tongue, value);
  if ('vi' in value) return value[language];
  return value.map((one) => speakParam(tongue, name, one)).join('; ');
}

function speakText({ language, words }: Tongue, name: string, value: string): string {
  if ((name === 'points' || name === 'max') && isDecimal(value)) return formatPoints(value, language);
  if (DAYS.includes(name)) return formatDay(value);
  if (SHORT.includes(name) && isDecimal(value)) return formatMaximum(value, language);
  if (name === 'kind') return wordOf(words.factKind, value);
  if (name === 'role' || name === 'work' || name === 'reportState') return wordOf(words[name], value);
  if (name === 'cycle') return formatCycle(value, language) ?? value;
  return value;
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
