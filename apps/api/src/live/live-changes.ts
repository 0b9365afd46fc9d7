import type { OnModuleDestroy } from '@nestjs/common';
import { hearChanges } from '@tctp/persistence';
import {
  Subject,
  concatMap,
  filter,
  finalize,
  interval,
  map,
  merge,
  takeUntil,
  takeWhile,
  throttleTime,
} from 'rxjs';
import type { Observable } from 'rxjs';

/** Whoever writes a lot must not make everybody read a lot. */
const AT_MOST_EVERY_MS = 1_000;
/** Proxies close what is silent. */
const BEAT_MS = 25_000;
const MOST_FOR_ONE = 24;

export interface LiveEvent {
  type: 'changed' | 'beat';
  data: object;
}

/** One ear on the database for all open screens of this program. */
export class LiveChanges implements OnModuleDestroy {
  private readonly heard = new Subject<void>();
  private readonly sessionsEnded = new Subject<void>();
  private readonly open = new Map<string, number>();
  private readonly closing = new Subject<void>();
  private readonly ear: { close(): Promise<void> };

  constructor(databaseUrl: string) {
    this.ear = hearChanges(databaseUrl, (change) => {
      if (change === 'sessions') this.sessionsEnded.next();
      else this.heard.next();
    });
  }

  /** As many as somebody can look at; null: this listener has them all already. */
  streamFor(listener: string, isStillIn: () => Promise<boolean>): Observable<LiveEvent> | null {
    const open = this.open.get(listener) ?? 0;
    if (open >= MOST_FOR_ONE) return null;
    this.open.set(listener, open + 1);
    return this.stream(isStillIn).pipe(finalize(() => this.leave(listener)));
  }

  private leave(listener: string): void {
    const open = (this.open.get(listener) ?? 1) - 1;
    if (open === 0) this.open.delete(listener);
    else this.open.set(listener, open);
  }

  /**
   * Says that something changed, never what: the reader asks again, and is answered what it may see. Before each word,
   * and whenever a session has ended, it asks whether the listener is still who they were, and ends where not.
   */
  private stream(isStillIn: () => Promise<boolean>): Observable<LiveEvent> {
    const changed = this.heard.pipe(
      throttleTime(AT_MOST_EVERY_MS, undefined, { leading: true, trailing: true }),
      map((): LiveEvent => ({ type: 'changed', data: {} })),
    );
    const beat = interval(BEAT_MS).pipe(map((): LiveEvent => ({ type: 'beat', data: {} })));
    const silent = this.sessionsEnded.pipe(map(() => null));
    return merge(changed, beat, silent).pipe(
      concatMap(async (event) => ({ event, goesOn: await isStillIn() })),
      takeWhile(({ goesOn }) => goesOn),
      map(({ event }) => event),
      filter((event) => event !== null),
      takeUntil(this.closing),
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.closing.next();
    await this.ear.close();
  }
}
