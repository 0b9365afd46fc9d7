export type EmbeddedPostgresFailure =
  | 'unsupported-platform'
  | 'programs-do-not-run'
  | 'no-account'
  | 'not-a-data-folder'
  | 'port-in-use'
  | 'busy'
  | 'init-failed'
  | 'start-failed'
  | 'stop-failed';

/** The message is a sentence for the person at the terminal; `logTail` is what the server said last. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresFailure,
    sentence: string,
    readonly logTail: string = '',
  ) {
    super(logTail === '' ? sentence : `${sentence}\n${logTail}`);
  }
}
