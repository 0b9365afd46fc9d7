import type { DeadlineExpression } from '../deadline-expression';
import { combineStatements } from './combine-statements';
import type { DeadlineFinding } from './deadline-finding';
import { withWords } from './deadline-finding';
import { parseDeadline } from './parse-deadline';
import { readDeadlineText } from './read-deadline-text';
import type { DeadlineText } from './read-deadline-text';
import type { Statement } from './statement';

export interface FoundDeadline {
  /** The place in the text as it was given, `text.slice(start, end)`. */
  start: number;
  end: number;
  words: string;
  expression: DeadlineExpression;
  /** None of them is blocking. */
  findings: DeadlineFinding[];
}

/**
 * Finds what says of itself that it is a deadline among other words: "Ban hành trong tháng 01". A phrase that
 * might be something else there is left alone: a bare date (of a decision), "hằng năm" (a yearly plan), "thường
 * xuyên" before a verb, the end of a span, a time in a clause that tells what is not done or has come about
 * ("phát sinh trước ngày …"). A time that is over before the plan's year begins is given with a doubt: it may be a
 * condition on the thing. What cannot be read without a blocking finding is left out too.
 */
export function findDeadlines(text: string, { planYear }: { planYear: number }): FoundDeadline[] {
  const whole = parseDeadline(text, { planYear });
  const read = readDeadlineText(text, planYear);
  if (whole.expression !== null) {
    const [first, last] = [read.statements[0], read.statements.at(-1)];
    if (first === undefined || last === undefined || whole.expression.kind === 'none') return [];
    return [found(text, first.start, last.end, whole.expression, whole.findings)];
  }
  return sentencesOf(read).flatMap((statements) => {
    const { expression, notes } = combineStatements(text, statements, planYear);
    const [first, last] = [statements[0], statements.at(-1)];
    if (expression === null || first === undefined || last === undefined) return [];
    for (const { start, end } of statements.filter((one) => endsBefore(planYear, one)))
      notes.push({ code: 'year-outside-plan', severity: 'check', start, end });
    const findings = notes.map((note) => withWords(text, note));
    return [found(text, first.start, last.end, expression, findings)];
  });
}

/** "Trước 01/01/2017" in a plan for 2017; where another year is written, its reading says so already. */
function endsBefore(planYear: number, { said }: Statement): boolean {
  if (said.kind !== 'dated' || (said.place.year ?? planYear) !== planYear) return false;
  const { bound, place } = said;
  if (place.kind === 'period') return bound.period === 'before' && place.number === 1;
  return bound.day === 'before' && place.day === 1 && place.month === 1;
}

/** Strong statements with nothing between them but marks, "và" and words that are read over. */
function sentencesOf({ statements, unread }: DeadlineText): Statement[][] {
  const groups: Statement[][] = [];
  let before: Statement | null = null;
  let gap = 0;
  for (const statement of statements) {
    while ((unread[gap]?.end ?? Infinity) <= (before?.end ?? 0)) gap += 1;
    const apart = before === null || (unread[gap]?.start ?? Infinity) < statement.start;
    if (apart || statement.joiner === 'break') groups.push([statement]);
    else groups.at(-1)?.push(statement);
    before = statement;
  }
  return groups.filter((group) => group.every((one) => one.strong));
}

function found(
  text: string,
  start: number,
  end: number,
  expression: DeadlineExpression,
  findings: DeadlineFinding[],
): FoundDeadline {
  const words = text.slice(start, end);
  return { start, end, words, expression: { ...expression, text: words }, findings };
}
