import { describe, expect, it } from '@jest/globals';
import { progressLine } from './progress-line';

describe('the progress line', () => {
  function written(isTTY: boolean, work: (line: ReturnType<typeof progressLine>) => void): string {
    let text = '';
    work(progressLine({ isTTY, write: (more) => (text += more) }, 'Đọc'));
    return text;
  }
  const halfASecondLater = (line: ReturnType<typeof progressLine>) => {
    const now = Date.now;
    const later = now() + 500;
    Date.now = () => later;
    try {
      for (const done of [1, 2, 3]) line.tell(done, 9);
    } finally {
      Date.now = now;
    }
    line.end();
  };

  it('tells how far a long run has come, not for every file, and leaves no trace', () => {
    expect(written(true, halfASecondLater)).toBe('\r\u001b[2KĐọc 1/9\r\u001b[2K');
  });

  it('says nothing of a run that is over at once, nor where no terminal is', () => {
    expect(
      written(true, (line) => {
        line.tell(1, 1);
        line.end();
      }),
    ).toBe('');
    expect(written(false, halfASecondLater)).toBe('');
  });
});
