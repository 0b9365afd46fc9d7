import { Injectable, Logger } from '@nestjs/common';
import { sweepDeadlines } from '@tctp/application';
import { WakeUp } from './wake-up';
import { WorkerDeps } from './worker-deps';

/** Whatever is due until now, then the wake-up for what is due next. */
@Injectable()
export class SweepDeadlinesProcessor {
  private readonly log = new Logger('worker');

  constructor(
    private readonly deps: WorkerDeps,
    private readonly wakeUp: WakeUp,
  ) {}

  async process(): Promise<void> {
    await sweepDeadlines({ ...this.deps, warn: (line) => this.log.warn(line) });
    await this.wakeUp.arm();
  }
}
