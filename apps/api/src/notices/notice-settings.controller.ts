import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { sendTestLetter } from '@tctp/application';
import { saveNoticeSettingsSchema } from '@tctp/contracts';
import type { NoticeSettings, SaveNoticeSettings } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { Who } from '../session/who.decorator';

/** Everybody's own: whoever stands in for somebody still reads and changes their own. */
@Controller('api/notice-settings')
export class NoticeSettingsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async read(@Who() actor: Actor): Promise<NoticeSettings> {
    const { muted, ...settings } = await this.deps.letters.settings(actor);
    const to = await this.deps.mailLinks.addressOf(actor);
    const mailWorks = this.deps.mailer !== null;
    return {
      ...settings,
      muted: [...muted],
      confirmed: to?.confirmed ?? false,
      mailWorks,
      linksWork: mailWorks && this.deps.settings.publicUrl !== null,
    };
  }

  @Put()
  async save(
    @Who() actor: Actor,
    @Body({ schema: saveNoticeSettingsSchema }) body: SaveNoticeSettings,
  ): Promise<NoticeSettings> {
    await this.deps.letters.save(actor, body);
    return this.read(actor);
  }

  @Post('test-letter')
  @HttpCode(200)
  async test(@Who() actor: Actor): Promise<NoticeSettings> {
    answer(await sendTestLetter(this.deps, actor));
    return this.read(actor);
  }
}
