import { Injectable } from '@nestjs/common';
import { sweepDeadlines } from '@tctp/application';
import { WakeUp } from './wake-up';
import { WorkerDeps } from './worker-deps';

/** Whatever is due until now, then the wake-up for what is due next. */
@Injectable()
export class SweepDeadlinesProcessor {
  constructor(
    private readonly deps: WorkerDeps,
    private readonly wakeUp: WakeUp,
  ) {}

  async process(): Promise<void> {
    await sweepDeadlines(this.deps);
    await this.wakeUp.arm();
  }
}
