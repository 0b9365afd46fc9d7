import { Injectable } from '@nestjs/common';
import { WorkerDeps } from './worker-deps';

/** Seals what the history has gained, so that nothing of it can be cut off unnoticed. */
@Injectable()
export class SealHistoryProcessor {
  constructor(private readonly deps: WorkerDeps) {}

  async process(): Promise<void> {
    await this.deps.history.seal();
  }
}
