import { Injectable, Logger } from '@nestjs/common';
import { forgetOld } from '@tctp/application';
import { WorkerDeps } from './worker-deps';

/** What has been kept long enough goes, once a day. */
@Injectable()
export class ForgetOldProcessor {
  private readonly log = new Logger('worker');

  constructor(private readonly deps: WorkerDeps) {}

  async process(): Promise<void> {
    const counts = await forgetOld(this.deps, this.deps.retention);
    const gone = Object.entries(counts).filter(([, count]) => count > 0);
    if (gone.length > 0)
      this.log.log('Đã bỏ dữ liệu quá hạn giữ (removed after its days)', Object.fromEntries(gone));
  }
}
