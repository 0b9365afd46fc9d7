import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgePassword, LONGEST_PASSWORD } from './judge-password';
import { newPassword } from './new-password';

const who = { username: 'vhtt.canbo', displayName: 'Nguyễn Thị Hồng Hạnh' };
const faultOf = async (password: string) => (await judgePassword(password, who))?.code ?? null;

describe('a password that somebody chooses', () => {
  it.each([
    ['con mèo ngủ trên mái tôn'],
    ['sáu con ngựa gỗ'],
    ['correct horse battery staple'],
    ['Xe đạp 7 bánh chạy ngược'],
    ['🐃🐃 qua sông lúc nửa đêm'],
    ['vừng ơi mở cửa ra nào'],
  ])('may be any words: %s', async (password) => {
    expect(await faultOf(password)).toBeNull();
  });

  it.each([
    ['k7mp-x4tq-9f', null],
    ['k7mp-x4tq-9', 'password-too-short'],
    ['ngắn quá', 'password-too-short'],
    ['ế'.repeat(11), 'password-too-short'],
  ])('has twelve characters at least, as a person counts them: %s', async (password, code) => {
    expect(await faultOf(password)).toBe(code);
    expect(await faultOf(password.normalize('NFD'))).toBe(code);
  });

  it.each([
    ['password1234'],
    ['123456789012'],
    ['qwertyuiop[]'],
    ['aaaaaaaaaaaaaaaa'],
    ['abcabcabcabcabc'],
    ['matkhau123456'],
    ['Mật khẩu 123456'],
    ['P@ssw0rd2026!'],
    ['cchc-cchc-2026'],
    ['iloveyou1990'],
    ['honghanh1990'],
    ['thihonghanh1'],
  ])('is none that a list holds or a guesser begins with: %s', async (password) => {
    expect(await faultOf(password)).toBe('password-common');
  });

  it.each([['vhtt.canbo mở cửa chiều nay'], ['x9!VHTT-CanBo-q71kz'], ['NGUYEN THI HONG HANH q8zk']])(
    'does not carry its owner’s name: %s',
    async (password) => {
      expect(await faultOf(password)).toBe('password-names-you');
    },
  );

  it('asks for no kind of sign: what is long and drawn is taken, whatever it is made of', async () => {
    const signs = fc.constantFrom(...'ăâđêôơưạếộ bcdghkmnpqrtvx0123456789!?-_#');
    const drawn = fc.string({ unit: signs, minLength: 24, maxLength: 48 });
    const varied = drawn.filter((text) => new Set(text).size > 12);
    await fc.assert(
      fc.asyncProperty(varied, async (password) => {
        expect(await faultOf(password)).toBeNull();
      }),
      { numRuns: 25 },
    );
  });

  it('may be as long as the form takes and no longer', async () => {
    const long = 'con mèo ngủ trên mái tôn; '.repeat(10);
    expect(await faultOf(long.slice(0, LONGEST_PASSWORD))).toBeNull();
    expect(await faultOf(long)).toBe('password-too-long');
  });

  it('that the program makes is always good enough', async () => {
    for (let at = 0; at < 5; at += 1) expect(await faultOf((await newPassword()).password)).toBeNull();
  });
});
