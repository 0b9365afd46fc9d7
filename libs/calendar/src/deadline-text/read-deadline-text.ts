import { LexemeReader } from './lexeme-reader';
import type { Lexeme } from './read-lexemes';
import { readLexemes } from './read-lexemes';
import { readStatement } from './read-statement';
import { spreadYearly } from './spread-yearly';
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
  let readOver: Statement['readOver'] = null;
  let doubt = NO_DOUBT;
  for (let next = reader.peek(); next !== undefined; next = reader.peek()) {
    const from = reader.at;
    if (text.slice(reader.end, next.start).includes(CELL_END)) doubt = NO_DOUBT;
    const statement = readStatement(reader, { previous, joiner, readOver, planYear });
    if (statement !== null) {
      const clouded = doubt.clouded || isHalfKnown(reader.peek());
      const strong = statement.strong && !clouded && !doubt.span && !doubt.told;
      const reports = lexemes.slice(from, reader.at).some(({ kind }) => kind === 'report');
      statements.push({ ...statement, strong, readOver: reports ? 'report' : readOver });
      [previous, joiner, readOver] = [statement, 'none', null];
      doubt = { ...doubt, clouded: false, told: doubt.told || statement.said.kind === 'nothing' };
      continue;
    }
    reader.at += 1;
    const join = isBullet(lexemes, reader.at - 1) ? 'break' : JOINS[next.kind];
    doubt = doubtAfter(next, join, doubt);
    if (join !== undefined) joiner = stronger(joiner, join);
    else if (!READ_OVER.includes(next.kind)) {
      previous = null;
      extend(unread, next, lexemes[reader.at - 2]?.end);
    } else if (next.kind !== 'silent') readOver = next.kind === 'report' ? 'report' : (readOver ?? 'filler');
  }
  const empty = lexemes.every(({ kind }) => MARKS.includes(kind));
  return { statements: spreadYearly(statements, planYear), unread, empty };
}

/** What keeps a statement from speaking for itself among other words. */
interface Doubt {
  /** Since "từ" in this sentence: "từ ngày … đến ngày …" is a span of time, and its end no deadline. */
  span: boolean;
  /** Since a word in this clause that tells what is not to be done or has come about: "phát sinh trước ngày …". */
  told: boolean;
  /** Beside it stands a word of time that could not be read with it: "trước hết quý II", "trong quý II - III". */
  clouded: boolean;
}

const NO_DOUBT: Doubt = { span: false, told: false, clouded: false };

/** Between two cells of a row; what one of them tells is no matter of the next. */
const CELL_END = '\t';

function doubtAfter(next: Lexeme, join: Joiner | undefined, { span, told }: Doubt): Doubt {
  const endsSentence = join === 'break' || join === 'semicolon';
  const endsClause = endsSentence || join === 'comma';
  return {
    span: !endsSentence && (span || next.kind === 'from'),
    told: !endsClause && (told || next.kind === 'told'),
    clouded: join === undefined && isHalfKnown(next),
  };
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
