import { LOG_LEVELS, type LogLevel } from './config';

/** The list Nest's `logger` option wants: the level asked for and every graver one. */
export function logLevelsFrom(level: LogLevel): LogLevel[] {
  return LOG_LEVELS.slice(0, LOG_LEVELS.indexOf(level) + 1);
}
