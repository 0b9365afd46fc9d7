import { amountsIn } from './amounts';
import { componentLine } from './component-line';
import { fieldLine, isListed } from './field-line';
import type { Line } from './line';
import { numberedIn } from './numbering';
import { closes, wishes } from './structure-words';

/** From the beginning to whom it goes to, who signs, or what is appended; a head above the headings ends nothing. */
export function narrativeIn(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => numberedIn(line) !== null);
  const end = lines.findIndex((line, at) => at > first && closes(line));
  return end < 0 ? lines : lines.slice(0, end);
}

const NEAR = 3;

/** The last line that tells points got or lost by a field or a component; -1 where none does. */
export function lastTold(lines: readonly Line[]): number {
  let [last, component] = [-1, -Infinity];
  for (const [at, line] of lines.entries()) {
    const own = componentLine(line);
    if (own !== null) component = own.amounts.length > 0 ? at : -Infinity;
    const numbered = numberedIn(line);
    if (numbered !== null) component = -Infinity;
    const tells =
      own?.amounts ??
      (at - component <= NEAR && at > component && !wishes(line.folded) ? amountsIn(line) : ([] as const));
    const field = numbered !== null || isListed(line) ? fieldLine(line, numbered?.at ?? 0) : null;
    const points = field?.points ?? null;
    if (tells.some(({ role }) => role !== 'max') || (points?.obtained ?? points?.lost ?? null) !== null)
      last = at;
  }
  return last;
}
