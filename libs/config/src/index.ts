export type { Config, MailConfig } from './config';
export { loadConfig } from './load-config';
export { logLevelsFrom } from './log-levels-from';
export { VERSION } from './version';
