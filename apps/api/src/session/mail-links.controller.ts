import { Body, Controller, Get, HttpCode, Logger, Post, Put, Req } from '@nestjs/common';
import { composeLinkLetter } from '@tctp/application';
import { askResetSchema, confirmAddressSchema, proofSchema, resetPasswordSchema } from '@tctp/contracts';
import type { AskReset, ConfirmAddress, Proof, ResetPassword, ResetWay } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { hashPassword, hashToken, judgePassword, newSessionToken } from '@tctp/identity';
import { inEveryTenant } from '@tctp/persistence';
import type { LetterTo } from '@tctp/persistence';
import type { FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import type { SignedInRequest } from './session.guard';
import { whence } from './whence';
import { showSelf } from './show-self';
import { holdLetters } from './throttle';
import { Who } from './who.decorator';

/** Where a link leads on the screens; its token stands after `#`, which no server and no other page is told. */
const PAGES = { reset: 'reset-password', confirm: 'confirm-address' } as const;

/** Links by mail: a new password for whoever forgot theirs, and whose an address is. */
@Controller('api')
export class MailLinksController {
  private readonly log = new Logger('mail');

  constructor(private readonly deps: ApiDeps) {}

  @Get('password-resets')
  way(): ResetWay {
    return { byMail: this.canSend() };
  }

  /** Answers before it looks, so that neither words nor time tell who there is. */
  @Post('password-resets')
  @HttpCode(204)
  async ask(
    @Body({ schema: askResetSchema }) { username }: AskReset,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    if (!this.canSend()) throw new ProblemError({ code: 'reset-by-administrator' });
    await holdLetters(this.deps, request, username);
    setImmediate(() => void inEveryTenant(() => this.sendReset(username)));
  }

  @Put('password-resets')
  @HttpCode(204)
  async reset(
    @Body({ schema: resetPasswordSchema }) { token, password }: ResetPassword,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const { mailLinks } = this.deps;
    const owner = await mailLinks.ownerOf(hashToken(token));
    if (owner === null) throw new ProblemError({ code: 'link-over' });
    const fault = await judgePassword(password, owner);
    if (fault !== null) throw new ProblemError(fault);
    const done = await mailLinks.reset(
      hashToken(token),
      await hashPassword(password),
      whence(request).address,
    );
    if (!done) throw new ProblemError({ code: 'link-over' });
    await recordAccess(this.deps, request, 'password-changed', { by: owner });
  }

  @Post('notice-settings/confirmation')
  @HttpCode(204)
  async askConfirmation(
    @Who() actor: Actor,
    @Req() request: SignedInRequest,
    @Body({ schema: proofSchema }) proof: Proof,
  ): Promise<void> {
    if (!this.canSend()) throw new ProblemError({ code: 'mail-not-set-up' });
    const to = await this.deps.mailLinks.addressOf(actor);
    if (to === null) throw new ProblemError({ code: 'address-missing' });
    await showSelf(this.deps, request, proof);
    if (!(await this.deps.letters.claimTest(actor))) throw new ProblemError({ code: 'test-letter-too-soon' });
    const posted = await this.send(to, 'confirm');
    if (posted.kind !== 'accepted')
      throw new ProblemError({
        code: posted.kind === 'away' ? 'mail-server-away' : 'letter-refused',
        reason: posted.reason,
      });
  }

  @Post('mail-confirmations')
  @HttpCode(204)
  async confirm(
    @Body({ schema: confirmAddressSchema }) { token }: ConfirmAddress,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const owner = await this.deps.mailLinks.confirm(hashToken(token));
    if (owner === null) throw new ProblemError({ code: 'link-over' });
    await recordAccess(this.deps, request, 'mail-address-confirmed', { by: owner });
  }

  private canSend(): boolean {
    return this.deps.mailer !== null && this.deps.settings.publicUrl !== null;
  }

  private async sendReset(username: string): Promise<void> {
    try {
      const to = await this.deps.mailLinks.resettable(username);
      if (to === null) return;
      const posted = await this.send(to, 'reset');
      if (posted.kind !== 'accepted')
        this.log.warn(`Thư đặt lại mật khẩu chưa gửi được (not sent): ${posted.reason}`);
    } catch (error) {
      this.log.error(error);
    }
  }

  private async send(to: LetterTo, purpose: 'confirm' | 'reset') {
    const { mailer, mailLinks, settings, newId } = this.deps;
    if (mailer === null) throw new ProblemError({ code: 'mail-not-set-up' });
    const { token, tokenHash } = newSessionToken();
    await mailLinks.keep(to, purpose, { tokenHash, address: to.address });
    const url = `${settings.publicUrl}/${PAGES[purpose]}#${token}`;
    const { displayName: name, address, language } = to;
    return mailer.post(
      composeLinkLetter({ name, address, language, purpose, url, messageId: `${purpose}-${newId()}@tctp` }),
    );
  }
}
