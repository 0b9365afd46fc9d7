import { Injectable, Logger } from '@nestjs/common';
import { collectOrphans } from '@tctp/application';
import { WorkerDeps } from './worker-deps';

/** Files that no row names are set aside, and removed a week later. */
@Injectable()
export class CollectOrphansProcessor {
  private readonly log = new Logger('worker');

  constructor(private readonly deps: WorkerDeps) {}

  async process(): Promise<void> {
    const { setAside, putBack, removed } = await collectOrphans(this.deps);
    if (setAside + putBack + removed > 0)
      this.log.log(
        `Tệp không ai nhắc đến: cất riêng ${setAside}, trả lại ${putBack}, xoá ${removed} (orphans set aside, put back, removed)`,
      );
  }
}
