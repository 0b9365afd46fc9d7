import type { DatedDeadline, DeadlineExpression, RecurringPart } from '../deadline-expression';
import { dateStatement, yearsNearby } from './date-statement';
import type { DeadlineFindingCode, Note } from './deadline-finding';
import type { Said, Statement } from './statement';

/** A statement in years and days, as it goes into an expression. */
type Settled =
  | { kind: 'dated'; deadline: DatedDeadline }
  | { kind: 'recurring'; part: RecurringPart }
  | { kind: 'ongoing' | 'nothing' };

/**
 * What several statements come to together. The expression is null when anything about it is blocking. What goes
 * on all the time may be followed by when it is reported; nothing else may follow it.
 */
export function combineStatements(
  text: string,
  statements: readonly Statement[],
  planYear: number,
): { expression: DeadlineExpression | null; notes: Note[] } {
  const at = statements.findIndex(({ said }) => said.kind !== 'ongoing');
  const [first, last] = [statements[at], statements.at(-1)];
  if (at < 1 || first === undefined || last === undefined || !isReport(first))
    return combineAlike(text, statements, planYear);
  const going = combineAlike(text, statements.slice(0, at), planYear);
  const reported = combineAlike(text, statements.slice(at), planYear);
  const notes = [...going.notes, ...reported.notes];
  const report = reported.expression;
  if (going.expression === null || report === null || report.kind === 'ongoing' || report.kind === 'none')
    return { expression: null, notes };
  const words = text.slice(first.start, last.end);
  return { expression: { kind: 'ongoing', report: { ...report, text: words }, text: text.trim() }, notes };
}

function isReport({ said, joiner, readOver }: Statement): boolean {
  return joiner !== 'none' && readOver === 'report' && said.kind !== 'nothing';
}

/**
 * A list where the statements are of one kind and the text joins them, otherwise a contradiction, and so is one
 * thing due both in a period and before it.
 */
function combineAlike(
  text: string,
  statements: readonly Statement[],
  planYear: number,
): { expression: DeadlineExpression | null; notes: Note[] } {
  const notes: Note[] = statements.flatMap((one) => [...one.notes]);
  const years = yearsNearby(statements);
  const settled: Settled[] = [];
  const bounds = new Map<string, string>();
  let before: Statement | null = null;
  statements.forEach((from, at) => {
    const note = (code: DeadlineFindingCode, severity: Note['severity'], since = from.start) =>
      notes.push({ code, severity, start: since, end: from.end });
    const next = settle(text, from, years[at] ?? null, planYear, note);
    if (next === null) return;
    const about = aboutOf(next);
    const known = bounds.get(about);
    if (before !== null && (!mayFollow(before, from) || (known ?? boundOf(next)) !== boundOf(next))) {
      note('two-deadlines-contradict', 'blocking', before.start);
    } else if (known !== undefined) {
      if (next.kind !== 'ongoing') note('stated-twice', 'info');
    } else {
      settled.push(next);
      bounds.set(about, boundOf(next));
    }
    before = from;
  });
  const blocked = notes.some((one) => one.severity === 'blocking');
  return { expression: blocked ? null : expressionOf(text, settled), notes };
}

function settle(
  text: string,
  from: Statement,
  yearNearby: number | null,
  planYear: number,
  note: (code: DeadlineFindingCode, severity: Note['severity']) => void,
): Settled | null {
  if (from.said.kind === 'refused') return null;
  if (from.said.kind !== 'dated') return from.said;
  const { deadline, codes } = dateStatement(from.said, yearNearby, planYear);
  codes.forEach(({ code, severity }) => note(code, severity));
  if (deadline === null) return null;
  return { kind: 'dated', deadline: { ...deadline, text: text.slice(from.start, from.end) } };
}

/** Without a mark or "và" between them two deadlines are one too many; a comma joins things of one kind. */
function mayFollow(before: Statement, from: Statement): boolean {
  if (from.joiner === 'none' || before.said.kind !== from.said.kind) return false;
  return from.joiner !== 'comma' || kindOf(before.said) === kindOf(from.said);
}

function kindOf(said: Said): string {
  if (said.kind !== 'dated') return said.kind;
  return said.place.kind === 'period' ? said.place.period : said.place.kind;
}

/** What a statement is about, whatever its bound. "hằng quý" without a day is about another thing than with. */
function aboutOf(settled: Settled): string {
  switch (settled.kind) {
    case 'dated':
      return JSON.stringify({ ...settled.deadline, bound: '', text: '' });
    case 'recurring':
      return JSON.stringify({ ...settled.part, bound: settled.part.bound === 'in' ? 'in' : '' });
    case 'ongoing':
    case 'nothing':
      return settled.kind;
  }
}

function boundOf(settled: Settled): string {
  if (settled.kind === 'dated') return settled.deadline.bound;
  return settled.kind === 'recurring' ? settled.part.bound : '';
}

function expressionOf(whole: string, settled: readonly Settled[]): DeadlineExpression | null {
  const text = whole.trim();
  const dated = settled.flatMap((one) => (one.kind === 'dated' ? [one.deadline] : []));
  const parts = settled.flatMap((one) => (one.kind === 'recurring' ? [one.part] : []));
  const [first] = dated;
  if (first !== undefined)
    return dated.length === 1 ? { ...first, text } : { kind: 'several', of: dated, text };
  if (parts.length > 0) return { kind: 'recurring', parts, text };
  const kind = settled[0]?.kind;
  if (kind === undefined) return null;
  return { kind: kind === 'ongoing' ? 'ongoing' : 'none', text };
}
