import { Injectable, Logger } from '@nestjs/common';
import { sendLetters, sendOwnerLetters } from '@tctp/application';
import { WorkerDeps } from './worker-deps';

/** What owners are told of their accounts, the letters of the day, and those that wait. Without a mail server there are none. */
@Injectable()
export class SendLettersProcessor {
  private readonly log = new Logger('worker');
  private said = false;

  constructor(private readonly deps: WorkerDeps) {}

  /** Says once that the server is away, and once that it is back. */
  async process(): Promise<void> {
    const { mailer } = this.deps;
    if (mailer === null) return;
    const toOwners = await sendOwnerLetters({ ...this.deps, mailer });
    const ofDay = await sendLetters({ ...this.deps, mailer });
    const away = toOwners.away ?? ofDay.away;
    const sent = toOwners.sent + ofDay.sent;
    if (away !== null && !this.said)
      this.log.warn(`Máy chủ thư không nhận thư, thư chờ lại (mail server is away): ${away}`);
    if (sent > 0 && this.said) this.log.warn('Máy chủ thư đã nhận trở lại (mail server is back)');
    if (away !== null || sent > 0) this.said = away !== null;
  }
}
