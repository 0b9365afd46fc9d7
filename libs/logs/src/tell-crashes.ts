import type { LoggerService } from '@nestjs/common';

/**
 * What nobody caught goes the way of every line, and ends the process. Node's own print would show all that hangs on an
 * error: statements, their values, connections.
 */
export function tellCrashes(log: Pick<LoggerService, 'error'>): void {
  process.on('uncaughtException', (error: unknown) => {
    log.error(error instanceof Error ? (error.stack ?? error.message) : String(error), 'crash');
    process.exit(1);
  });
}
