export type { Config, MailConfig, OidcConfig } from './config';
export { loadConfig } from './load-config';
export { logLevelsFrom } from './log-levels-from';
export { VERSION } from './version';
