import { Injectable, Logger } from '@nestjs/common';
import { sweepDeadlines, sweepRegisters } from '@tctp/application';
import { WakeUp } from './wake-up';
import { WorkerDeps } from './worker-deps';

/** Whatever is due until now, then the wake-up for what is due next. */
@Injectable()
export class SweepDeadlinesProcessor {
  private readonly log = new Logger('worker');
  private running = 0;

  constructor(
    private readonly deps: WorkerDeps,
    private readonly wakeUp: WakeUp,
  ) {}

  /** Whether deadlines are being decided right now. */
  get isBusy(): boolean {
    return this.running > 0;
  }

  async process(): Promise<void> {
    this.running += 1;
    try {
      const deps = { ...this.deps, warn: (line: string) => this.log.warn(line) };
      await sweepDeadlines(deps);
      await sweepRegisters(deps);
    } finally {
      this.running -= 1;
    }
    await this.wakeUp.arm();
  }
}
