import * as argon2 from '@node-rs/argon2';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';

/** Texts against which a verification went through to its end, each with what it cost. */
const verified: string[] = [];
jest.unstable_mockModule('@node-rs/argon2', () => ({
  ...argon2,
  verify: async (...asked: Parameters<typeof argon2.verify>) => {
    const right = await argon2.verify(...asked);
    verified.push(String(asked[0]).split('$').slice(0, 4).join('$'));
    return right;
  },
}));
const { hashPassword, verifyPassword } = await import('./password');

const COST = '$argon2id$v=19$m=19456,t=2,p=1';

describe('a password that is refused', () => {
  beforeEach(() => {
    verified.length = 0;
  });

  it.each<[string, string | null]>([
    ['nobody', null],
    ['whoever signs in elsewhere', '-'],
    ['whoever has none', ''],
    ['whoever has what is no hash of ours', '$2b$12$abcdefghijklmnopqrstuv'],
    ['whoever has half a hash', `${COST}$c2FsdA`],
  ])('costs for %s what it costs for everybody', async (_who, stored) => {
    expect(await verifyPassword(stored, 'sai mật khẩu')).toBe(false);
    expect(verified).toEqual([COST]);
    verified.length = 0;
    expect(await verifyPassword(await hashPassword('đúng mật khẩu'), 'sai mật khẩu')).toBe(false);
    expect(verified).toEqual([COST]);
  });

  it('costs for whoever knows it no less', async () => {
    expect(await verifyPassword(await hashPassword('đúng mật khẩu'), 'đúng mật khẩu')).toBe(true);
    expect(verified).toEqual([COST]);
  });
});
