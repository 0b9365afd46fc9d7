import { parseDeadline } from './parse-deadline';
import { printDeadline } from './print-deadline';

/** What is read from a cell of a plan for 2017, in the printer's words, or null; then what there is to say. */
export function readAs(text: string): string[] {
  const { expression, findings } = parseDeadline(text, { planYear: 2017 });
  const printed = expression === null ? 'null' : printDeadline(expression, 'vi');
  return [printed, ...findings.map((one) => `${one.severity} ${one.code}: ${one.words}`)];
}
