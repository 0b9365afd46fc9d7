import { describe, expect, it, jest } from '@jest/globals';
import mammoth from 'mammoth';
import { aPaper } from './a-paper.fixture';
import { writeWord } from './word/write-word';
import { withoutClock } from './without-clock';

const FIXED = { fixedAt: '2017-09-05T02:00:00.000Z' };
const textOf = async (bytes: Uint8Array) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

describe('a paper whose words are fixed', () => {
  it.each([
    ['with tables', aPaper(FIXED)],
    ['without one', aPaper({ ...FIXED, blocks: [{ kind: 'paragraph', text: 'Một đoạn.' }] })],
  ])('is the same file, byte for byte, whenever it is written: %s', async (_what, paper) => {
    jest.useFakeTimers({ now: new Date('2017-09-05T03:00:00Z'), advanceTimers: true });
    const first = await writeWord(paper);
    jest.setSystemTime(new Date('2019-01-01T03:00:00Z'));
    const second = await writeWord(paper);
    jest.useRealTimers();
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    expect(await textOf(first)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('says that it is a draft as long as it is one', async () => {
    expect(await textOf(await writeWord(aPaper({ draft: true })))).toContain('DỰ THẢO');
    expect(await textOf(await writeWord(aPaper()))).not.toContain('DỰ THẢO');
  });

  it('takes the clock out of zips only', () => {
    expect(() => withoutClock(new Uint8Array(40))).toThrow('no zip');
  });
});
