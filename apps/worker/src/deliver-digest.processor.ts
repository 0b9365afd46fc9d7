import { Injectable } from '@nestjs/common';
import { deliverDigest } from '@tctp/application';
import type { JobPayload } from '@tctp/queue';
import { WorkerDeps } from './worker-deps';

@Injectable()
export class DeliverDigestProcessor {
  constructor(private readonly deps: WorkerDeps) {}

  process(payload: JobPayload<'deliver-digest'>): Promise<void> {
    return deliverDigest(this.deps, payload);
  }
}
