import { Injectable } from '@nestjs/common';
import { deliverDigests } from '@tctp/application';
import type { JobPayload } from '@tctp/queue';
import { WorkerDeps } from './worker-deps';

@Injectable()
export class DeliverDigestsProcessor {
  constructor(private readonly deps: WorkerDeps) {}

  process(mailboxes: JobPayload<'deliver-digests'>['items']): Promise<void> {
    return deliverDigests(this.deps, mailboxes);
  }
}
