import { Controller, Sse } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { LiveChanges } from './live-changes';
import type { LiveEvent } from './live-changes';

@Controller('api/changes')
export class HearChangesController {
  constructor(private readonly changes: LiveChanges) {}

  @Sse()
  hearChanges(): Observable<LiveEvent> {
    return this.changes.stream();
  }
}
