const EVERY_MS = 200;
const CLEAR_LINE = '\r\u001b[2K';

/** One line that tells how far a long run has come, on a terminal and nowhere else; it leaves no trace. */
export function progressLine(stream: { isTTY?: boolean; write(text: string): unknown }, words: string) {
  const started = Date.now();
  let last = started;
  return {
    /** A run that is over at once says nothing. */
    tell(done: number, of: number): void {
      const now = Date.now();
      if (stream.isTTY !== true || now - last < EVERY_MS) return;
      last = now;
      stream.write(`${CLEAR_LINE}${words} ${done}/${of}`);
    },
    end(): void {
      if (last !== started) stream.write(CLEAR_LINE);
    },
  };
}
