import { Injectable } from '@nestjs/common';
import { recomputeScores } from '@tctp/application';
import type { JobPayload } from '@tctp/queue';
import { WorkerDeps } from './worker-deps';

/** One plan after the other: each is a transaction of its own, and one that fails brings the job round again. */
@Injectable()
export class RecomputeScoresProcessor {
  constructor(private readonly deps: WorkerDeps) {}

  async process(plans: JobPayload<'recompute-scores'>['items']): Promise<void> {
    const failed: unknown[] = [];
    for (const plan of plans) {
      await recomputeScores(this.deps, plan).catch((error: unknown) => failed.push(error));
    }
    if (failed.length > 0) throw failed[0];
  }
}
