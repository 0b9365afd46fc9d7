import { describe, expect, it } from '@jest/globals';
import { ownerLetterWords } from '@tctp/contracts';
import type { OwnerLetterKind } from '@tctp/contracts';
import { composeOwnerLetter } from './owner-letters';

const letter = {
  tenantId: 'an-giang',
  id: '7',
  name: 'Cán bộ',
  address: 'can.bo@tinhbien.example',
  language: 'vi' as const,
  kind: 'password-changed' as const,
  at: '2017-11-26T20:05:00.000Z',
  whence: '203.0.113.9',
};
const KINDS = Object.keys(ownerLetterWords.vi.what) as OwnerLetterKind[];

describe('what an owner is told', () => {
  it('says what, when by the clock of Vietnam, from where, and what to do if it was not them', () => {
    const { subject, text, to } = composeOwnerLetter(letter);
    expect(to).toEqual({ name: 'Cán bộ', address: letter.address });
    expect(subject).toBe('Chỉ số CCHC: Mật khẩu của bạn đã được đổi');
    expect(text).toContain('Kính gửi Cán bộ,');
    expect(text).toContain('Lúc 03:05 ngày 27/11/2017, từ địa chỉ mạng 203.0.113.9.');
    expect(text).toContain('Nếu không phải bạn, gọi ngay quản trị hệ thống');
  });

  it('names no place where somebody else did it', () => {
    const { text } = composeOwnerLetter({ ...letter, kind: 'second-factor-taken', whence: null });
    expect(text).toContain('Lúc 03:05 ngày 27/11/2017.');
    expect(text).not.toMatch(/địa chỉ mạng|null|undefined/);
  });

  it('speaks both languages of everything, whole and with nothing to press', () => {
    for (const language of ['vi', 'en'] as const)
      for (const kind of KINDS) {
        const { subject, text, html } = composeOwnerLetter({ ...letter, language, kind });
        expect(subject).toContain(ownerLetterWords[language].what[kind]);
        expect(`${subject}${text}${html}`).not.toMatch(/\{\{|https?:|<a /);
      }
  });

  it('has a name of its own for each letter, the same however often it is tried', () => {
    const name = (more: Partial<typeof letter>) => composeOwnerLetter({ ...letter, ...more }).messageId;
    expect(name({})).toBe(name({}));
    expect(new Set([name({}), name({ id: '8' }), name({ at: '2018-01-01T00:00:00.000Z' })]).size).toBe(3);
    expect(name({})).toMatch(/^owner-[0-9a-f]{32}@tctp$/);
  });

  it('lets no name write a header or a tag', () => {
    const { to, html } = composeOwnerLetter({ ...letter, name: 'A\r\nBcc: b@evil.example <b>' });
    expect(to.name).toBe('A Bcc: b@evil.example <b>');
    expect(html).toContain('&lt;b&gt;');
  });
});
