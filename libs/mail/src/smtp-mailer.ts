import type { Mail, Mailer, Posted } from '@tctp/application';
import { createTransport } from 'nodemailer';

export interface SmtpPlace {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. Secret. */
  readonly url: string;
  readonly from: { readonly name: string | null; readonly address: string };
}

const ANSWER_MS = 10_000;
const SILENCE_MS = 30_000;
const LONGEST_REASON = 200;
/** Who sends is the same for every letter: what is refused there is not the letter. */
const OF_SENDER = ['MAIL FROM', 'EHLO', 'HELO', 'STARTTLS', 'AUTH'];
const OF_LETTER = ['EENVELOPE', 'EMESSAGE'];

/**
 * A connection for each letter: a slow or broken one holds up no other. Certificates are checked wherever the server
 * offers TLS. Nothing of a letter may name a file or an address for the program to fetch.
 */
export function smtpMailer({ url, from }: SmtpPlace): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: ANSWER_MS,
    greetingTimeout: ANSWER_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async post(mail: Mail): Promise<Posted> {
      try {
        await transport.sendMail({
          from: { name: from.name ?? mail.senderName, address: from.address },
          /* One address, never read as a list. */
          to: mail.to,
          messageId: `<${mail.messageId}>`,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'accepted' };
      } catch (error) {
        return refusalOf(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

type SmtpError = Error & { code?: string; responseCode?: number; command?: string; response?: string };

function refusalOf(error: SmtpError): Posted {
  const { code = '', responseCode = 0, command = '' } = error;
  const reason = (error.response ?? error.message).replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
  // 421: the server is closing its doors, to everybody.
  const isLetters = OF_LETTER.includes(code) && !OF_SENDER.includes(command) && responseCode !== 421;
  if (!isLetters) return { kind: 'away', reason };
  return { kind: responseCode >= 500 || responseCode === 0 ? 'refused' : 'deferred', reason };
}
