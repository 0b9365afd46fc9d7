import type { DeadlineExpression } from '../deadline-expression';
import { combineStatements } from './combine-statements';
import type { DeadlineFinding, Note } from './deadline-finding';
import { withWords } from './deadline-finding';
import { readDeadlineText } from './read-deadline-text';

/**
 * Reads the words of a deadline cell. Every word must be understood, apart from a few that only say what is done
 * ("hoàn thành", "báo cáo"); nothing is guessed. Diacritics, case and composition do not matter, nor do stray
 * spaces, dots and bullets. The work grows with the length of the text and nothing else; no text makes it throw.
 * @param planYear the year taken where the text gives none; a finding says so.
 * @returns the expression, null when a finding is blocking, and the findings in the order of the text. An empty
 *   text is kind `none`.
 */
export function parseDeadline(
  text: string,
  { planYear }: { planYear: number },
): { expression: DeadlineExpression | null; findings: DeadlineFinding[] } {
  const { statements, unread, empty } = readDeadlineText(text, planYear);
  if (empty) return { expression: { kind: 'none', text: text.trim() }, findings: [] };
  const combined = combineStatements(text, statements, planYear);
  const notes = [...combined.notes, ...unread.map(unreadable)];
  if (statements.length === 0 && unread.length === 0) notes.push(unreadable({ start: 0, end: text.length }));
  notes.sort((left, right) => left.start - right.start || left.end - right.end);
  const blocked = notes.some((note) => note.severity === 'blocking');
  return {
    expression: blocked ? null : combined.expression,
    findings: notes.map((note) => withWords(text, note)),
  };
}

function unreadable({ start, end }: { start: number; end: number }): Note {
  return { code: 'unreadable', severity: 'blocking', start, end };
}
