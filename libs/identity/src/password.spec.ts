import { describe, expect, it } from '@jest/globals';
import { hashPassword, verifyPassword } from './password';

describe('a password', () => {
  it('is kept as Argon2id with its cost, and never the same text twice', async () => {
    const [first, second] = await Promise.all([hashPassword('Cải cách 2017'), hashPassword('Cải cách 2017')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(first).not.toContain('2017');
  });

  it('is told from every other', async () => {
    const stored = await hashPassword('Cải cách 2017');
    expect(await verifyPassword(stored, 'Cải cách 2017')).toBe(true);
    expect(await verifyPassword(stored, 'Cải cách 2018')).toBe(false);
    expect(await verifyPassword(stored, 'cải cách 2017')).toBe(false);
    expect(await verifyPassword(stored, '')).toBe(false);
  });

  it('is the same whether its diacritics come composed or decomposed', async () => {
    const stored = await hashPassword('kế hoạch'.normalize('NFC'));
    expect(await verifyPassword(stored, 'kế hoạch'.normalize('NFD'))).toBe(true);
  });

  it('is not verified against a text that is no hash', async () => {
    expect(await verifyPassword('', 'x')).toBe(false);
    expect(await verifyPassword('plain', 'plain')).toBe(false);
  });

  it('of nobody is never right', async () => {
    expect(await verifyPassword(null, 'x')).toBe(false);
  });

  it('may be neither empty nor endless', async () => {
    await expect(hashPassword('')).rejects.toThrow(RangeError);
    await expect(hashPassword('x'.repeat(1_025))).rejects.toThrow(RangeError);
    expect(await verifyPassword(await hashPassword('x'), 'x'.repeat(1_025))).toBe(false);
  });
});
