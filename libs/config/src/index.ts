export { LOG_LEVELS } from './config';
export type { Config, LogLevel } from './config';
export { ConfigError } from './config-error';
export { describeConfig } from './describe-config';
export { loadConfig } from './load-config';
export { logLevelsFrom } from './log-levels-from';
export { VERSION } from './version';
