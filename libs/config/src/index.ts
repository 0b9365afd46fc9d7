export type { Config, MailConfig, OidcConfig } from './config';
export { loadConfig } from './load-config';
export { configuredSecrets } from './secret-files';
export { logLevelsFrom } from './log-levels-from';
export { VERSION } from './version';
