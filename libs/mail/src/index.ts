export { smtpMailer } from './smtp-mailer';
export type { SmtpPlace } from './smtp-mailer';
