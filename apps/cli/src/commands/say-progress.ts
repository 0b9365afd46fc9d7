/** For a person who waits: on standard error, and only where somebody looks. */
export function sayProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${line}\n`);
}
