import { LexemeReader } from './lexeme-reader';
import type { Lexeme } from './read-lexemes';
import { readLexemes } from './read-lexemes';
import { readStatement } from './read-statement';
import type { Joiner, Statement } from './statement';
import { JOINERS } from './statement';

/** A text as the reader sees it: what it understood, and the stretches it did not. */
export interface DeadlineText {
  statements: Statement[];
  unread: { start: number; end: number }[];
  /** Nothing but marks and spaces. */
  empty: boolean;
}

const JOINS: Partial<Record<Lexeme['kind'], Joiner>> = {
  comma: 'comma',
  and: 'and',
  semicolon: 'semicolon',
  dot: 'break',
  newline: 'break',
};
const READ_OVER: readonly Lexeme['kind'][] = ['filler', 'report', 'silent'];
const MARKS: readonly Lexeme['kind'][] = ['dash', 'dot', 'comma', 'semicolon', 'newline', 'silent'];

/** Reads a text from left to right, once. */
export function readDeadlineText(text: string, planYear: number): DeadlineText {
  const lexemes = readLexemes(text);
  const reader = new LexemeReader(lexemes);
  const statements: Statement[] = [];
  const unread: DeadlineText['unread'] = [];
  let previous: Statement | null = null;
  let joiner: Joiner = 'none';
  let doubt: Doubt = { span: false, clouded: false };
  for (let next = reader.peek(); next !== undefined; next = reader.peek()) {
    const statement = readStatement(reader, { previous, joiner, planYear });
    if (statement !== null) {
      const clouded = doubt.clouded || isHalfKnown(reader.peek());
      statements.push({ ...statement, strong: statement.strong && !clouded && !doubt.span });
      [previous, joiner, doubt] = [statement, 'none', { ...doubt, clouded: false }];
      continue;
    }
    reader.at += 1;
    const join = isBullet(lexemes, reader.at - 1) ? 'break' : JOINS[next.kind];
    doubt = { span: mayEndSpan(next, join, doubt.span), clouded: join === undefined && isHalfKnown(next) };
    if (join !== undefined) joiner = stronger(joiner, join);
    else if (!READ_OVER.includes(next.kind)) {
      previous = null;
      extend(unread, next, lexemes[reader.at - 2]?.end);
    }
  }
  return { statements, unread, empty: lexemes.every(({ kind }) => MARKS.includes(kind)) };
}

/** What keeps a statement from speaking for itself among other words. */
interface Doubt {
  /** Since "từ" in this sentence: "từ ngày … đến ngày …" is a span of time, and its end no deadline. */
  span: boolean;
  /** Beside it stands a word of time that could not be read with it: "trước hết quý II", "trong quý II - III". */
  clouded: boolean;
}

function mayEndSpan(next: Lexeme, join: Joiner | undefined, span: boolean): boolean {
  if (join === 'break' || join === 'semicolon') return false;
  return span || next.kind === 'from';
}

function isHalfKnown(lexeme: Lexeme | undefined): boolean {
  if (lexeme === undefined || lexeme.kind === 'unknown') return false;
  return !READ_OVER.includes(lexeme.kind) && JOINS[lexeme.kind] === undefined;
}

/** A dash that begins a line, or ends the text, is no dash between two things. */
function isBullet(lexemes: readonly Lexeme[], at: number): boolean {
  if (lexemes[at]?.kind !== 'dash') return false;
  return (lexemes[at - 1]?.kind ?? 'newline') === 'newline' || at === lexemes.length - 1;
}

/** Unread words that follow each other are one stretch. */
function extend(unread: DeadlineText['unread'], { start, end }: Lexeme, endBefore: number | undefined): void {
  const last = unread.at(-1);
  if (last !== undefined && last.end === endBefore) last.end = end;
  else unread.push({ start, end });
}

function stronger(one: Joiner, other: Joiner): Joiner {
  return JOINERS.indexOf(one) > JOINERS.indexOf(other) ? one : other;
}
