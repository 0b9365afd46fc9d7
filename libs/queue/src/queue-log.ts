/** The two methods used of a logger; Nest's loggers and `console` both fit. */
export interface QueueLog {
  log(message: string): void;
  warn(message: string): void;
}
