import { Body, Controller, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import { sendTestLetter } from '@tctp/application';
import { saveNoticeSettingsSchema } from '@tctp/contracts';
import type { NoticeSettings, SaveNoticeSettings } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import type { SignedInRequest } from '../session/session.guard';
import { showSelf, wantedProof } from '../session/show-self';
import { recordAccess } from '../trail/record-access';
import { whence } from '../session/whence';
import { Who } from '../session/who.decorator';

/**
 * Everybody's own: whoever stands in for somebody still reads and changes their own. Another address asks who they are,
 * since a new password would be sent there.
 */
@Controller('api/notice-settings')
export class NoticeSettingsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async read(@Who() actor: Actor, @Req() request: SignedInRequest): Promise<NoticeSettings> {
    const { muted, ...settings } = await this.deps.letters.settings(actor);
    const to = await this.deps.mailLinks.addressOf(actor);
    const mailWorks = this.deps.mailer !== null;
    return {
      ...settings,
      muted: [...muted],
      confirmed: to?.confirmed ?? false,
      mailWorks,
      wantedProof: await wantedProof(this.deps, request),
      linksWork: mailWorks && this.deps.settings.publicUrl !== null,
    };
  }

  @Put()
  async save(
    @Who() actor: Actor,
    @Req() request: SignedInRequest,
    @Body({ schema: saveNoticeSettingsSchema }) { password, code, ...settings }: SaveNoticeSettings,
  ): Promise<NoticeSettings> {
    const { address } = await this.deps.letters.settings(actor);
    const moves = settings.address !== address;
    if (moves) await showSelf(this.deps, request, { password, code });
    await this.deps.letters.save(actor, settings, whence(request).address);
    if (moves) await recordAccess(this.deps, request, 'mail-address-changed');
    return this.read(actor, request);
  }

  @Post('test-letter')
  @HttpCode(200)
  async test(@Who() actor: Actor, @Req() request: SignedInRequest): Promise<NoticeSettings> {
    answer(await sendTestLetter(this.deps, actor));
    return this.read(actor, request);
  }
}
