import type { Lexeme } from './read-lexemes';

/** A place in the lexemes that only moves when something is accepted. */
export class LexemeReader {
  at = 0;

  constructor(private readonly lexemes: readonly Lexeme[]) {}

  peek(ahead = 0): Lexeme | undefined {
    return this.lexemes[this.at + ahead];
  }

  /** Moves over one lexeme of one of these kinds, or stays and gives null. */
  accept(...kinds: readonly Lexeme['kind'][]): Lexeme | null {
    const next = this.peek();
    if (next === undefined || !kinds.includes(next.kind)) return null;
    this.at += 1;
    return next;
  }

  /** A number of at most so many digits; words for numbers have none. */
  acceptNumber(mostDigits: number): number | null {
    const next = this.peek();
    if (next === undefined || next.kind !== 'number' || next.digits > mostDigits) return null;
    this.at += 1;
    return next.value;
  }

  /** All of it or nothing: where `read` gives null, the reader stands where it stood. */
  attempt<T>(read: () => T | null): T | null {
    const before = this.at;
    const result = read();
    if (result === null) this.at = before;
    return result;
  }

  /** Where the last lexeme that was moved over ends. */
  get end(): number {
    return this.lexemes[this.at - 1]?.end ?? 0;
  }
}
