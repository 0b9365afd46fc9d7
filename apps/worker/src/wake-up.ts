import type { Clock } from '@tctp/application';
import { nextDeadlineAt } from '@tctp/persistence';
import type { Publisher } from '@tctp/queue';
import type { DataSource } from 'typeorm';

/**
 * One delayed job at the earliest deadline still to come, however many there are. A sandbox clock stands still, so
 * there is nothing to wait for: moving it nudges the sweep instead.
 */
export class WakeUp {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly publisher: Pick<Publisher, 'wakeSweepAt'>,
    private readonly clockStands: boolean,
  ) {}

  async arm(): Promise<void> {
    if (this.clockStands) return;
    const next = await nextDeadlineAt(this.source);
    if (next !== null) await this.publisher.wakeSweepAt(Date.parse(next), Date.parse(await this.clock.now()));
  }
}
