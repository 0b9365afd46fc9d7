import { Injectable } from '@nestjs/common';
import { recomputeScore } from '@tctp/application';
import type { JobPayload } from '@tctp/queue';
import { WorkerDeps } from './worker-deps';

@Injectable()
export class RecomputeScoreProcessor {
  constructor(private readonly deps: WorkerDeps) {}

  process(payload: JobPayload<'recompute-score'>): Promise<void> {
    return recomputeScore(this.deps, payload);
  }
}
