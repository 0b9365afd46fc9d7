import { ConfigError } from './config-error';
import type { Config } from './config';
import type { Values, VariableName } from './variables';

type MailValues = Pick<Values, 'TCTP_SMTP_URL' | 'TCTP_MAIL_FROM'>;

/** Both or none: a server without a sender, or a sender without a server, sends nothing. Throws `ConfigError`. */
export function mailFrom({ TCTP_SMTP_URL: url, TCTP_MAIL_FROM: sender }: MailValues): Config['mail'] {
  if (url === null && sender === null) return null;
  const missing: VariableName[] = [];
  if (url === null) missing.push('TCTP_SMTP_URL');
  if (sender === null) missing.push('TCTP_MAIL_FROM');
  if (url === null || sender === null) throw new ConfigError(missing);
  const named = /^(.*?)\s*<([^<>]+)>$/.exec(sender);
  if (named === null) return { url, from: { name: null, address: sender } };
  return { url, from: { name: named[1]?.replace(/^"|"$/g, '') || null, address: named[2] ?? '' } };
}
