export interface DiffPiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Longer texts are shown as removed and added whole: a table of a million cells helps nobody. */
const MOST_WORDS = 1_000;

/** What became of a text, word by word; the pieces that were kept or added are the text as it is. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  if (from.length > MOST_WORDS || to.length > MOST_WORDS)
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  const common = longestCommon(from, to);
  const pieces: DiffPiece[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    const [word = '', other = ''] = [from[i], to[j]];
    if (i < from.length && j < to.length && word === other) {
      pieces.push({ kind: 'same', text: word });
      i += 1;
      j += 1;
    } else if (j >= to.length || (i < from.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      pieces.push({ kind: 'removed', text: word });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: other });
      j += 1;
    }
  }
  return joined(pieces);
}

/** Words with the space behind them, so that nothing is lost. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** How many words are common to what begins at each place. */
function longestCommon(from: readonly string[], to: readonly string[]): number[][] {
  const table = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  for (let i = from.length - 1; i >= 0; i -= 1)
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row === undefined) continue;
      row[j] =
        from[i] === to[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const whole: DiffPiece[] = [];
  for (const { kind, text } of pieces) {
    if (text === '') continue;
    const last = whole.at(-1);
    if (last?.kind === kind) last.text += text;
    else whole.push({ kind, text });
  }
  return whole;
}
