import { describe, expect, it } from '@jest/globals';
import { newPassword } from './new-password';
import { verifyPassword } from './password';

describe('a password that is handed over once', () => {
  it('can be read aloud, opens what its hash keeps, and is another every time', async () => {
    const [one, other] = await Promise.all([newPassword(), newPassword()]);
    expect(one.password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
    expect(await verifyPassword(one.passwordHash, one.password)).toBe(true);
    expect(await verifyPassword(one.passwordHash, other.password)).toBe(false);
  });
});
