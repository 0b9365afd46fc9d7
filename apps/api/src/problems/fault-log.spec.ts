import { describe, expect, it } from '@jest/globals';
import { faultLog } from './fault-log';

function stage() {
  const lines: string[] = [];
  let now = 0;
  return {
    lines,
    tell: faultLog(
      (line) => lines.push(line),
      () => now,
    ),
    wait: (ms: number) => (now += ms),
  };
}

const gone = () => new Error('Connection terminated unexpectedly');

describe('a fault of the API', () => {
  it('is told whole', () => {
    const { lines, tell } = stage();
    const error = gone();
    tell(error);
    tell('a word');
    expect(lines).toEqual([error.stack, 'a word']);
  });

  it('is told once a minute while it comes again and again, with how often it came meanwhile', () => {
    const { lines, tell, wait } = stage();
    for (let second = 0; second < 61; second += 1) {
      for (let request = 0; request < 10; request += 1) tell(gone());
      tell(new Error(`another, ${second < 60 ? 'early' : 'late'}`));
      wait(1_000);
    }
    expect(lines.filter((line) => line.includes('terminated'))).toHaveLength(2);
    expect(lines[2]).toContain('(599×)');
  });

  it('is remembered among few, however many kinds there are', () => {
    const { lines, tell } = stage();
    for (let kind = 0; kind < 5_000; kind += 1) tell(`kind ${kind}`);
    tell('kind 4999');
    expect(lines).toHaveLength(5_000);
  });
});
