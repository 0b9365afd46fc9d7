import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { smtpMailer } from '@tctp/mail';
import { SmtpPeer } from '../support/smtp-peer';

let peer: SmtpPeer;

beforeAll(async () => {
  peer = await SmtpPeer.start();
});
afterAll(() => peer?.close());

const letter = {
  to: { name: 'Cán bộ', address: 'can.bo@tinhbien.example' },
  messageId: 'mot@tinhbien.example',
  senderName: 'UBND huyện Tịnh Biên',
  subject: 'Việc của bạn',
  text: 'Chào',
  html: '<p>Chào</p>',
};
const NEW_LINES = ['\r\n', '\n', '\r', '\r\n\r\n', '\u2028', '\0\r\n'];

it.each(['subject', 'senderName', 'messageId'] as const)(
  'a new line in the %s of a letter begins no header and no recipient',
  async (part) => {
    const mailer = smtpMailer({ url: peer.url, from: { name: null, address: 'cchc@tinhbien.example' } });
    for (const line of NEW_LINES) {
      const before = peer.received.length;
      const hostile = `a${line}Bcc: ngoai@evil.example${line}X-Evil: 1${line}${line}<script>`;
      await mailer.post({ ...letter, [part]: hostile });
      for (const { to, raw, header } of peer.received.slice(before)) {
        expect(to).toBe(letter.to.address);
        expect([header('bcc'), header('x-evil')]).toEqual([null, null]);
        expect(raw.match(/^(Bcc|X-Evil):/gim)).toBeNull();
      }
    }
    expect(peer.received.length).toBeGreaterThan(0);
    mailer.close();
  },
);

it('a new line in an address reaches nobody else', async () => {
  const mailer = smtpMailer({ url: peer.url, from: { name: null, address: 'cchc@tinhbien.example' } });
  for (const line of NEW_LINES)
    for (const hostile of [
      { name: '', address: `can.bo@tinhbien.example${line}RCPT TO:<ngoai@evil.example>` },
      { name: `a${line}Bcc: ngoai@evil.example`, address: letter.to.address },
    ])
      await mailer.post({ ...letter, to: hostile });
  expect(peer.received.map(({ to }) => to).filter((to) => to.includes('evil'))).toEqual([]);
  mailer.close();
});
