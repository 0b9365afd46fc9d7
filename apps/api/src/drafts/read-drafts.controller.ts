import { Controller, Get, Param, Res } from '@nestjs/common';
import { draftFile, listDrafts, readDraft } from '@tctp/application';
import type { DraftList, DraftView } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { sendFile } from '../http/send-file';
import { ProblemError } from '../problems/problem';
import { Who } from '../session/who.decorator';

@Controller('api/drafts')
export class ReadDraftsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() reader: Actor): Promise<DraftList> {
    return answer(await listDrafts(this.deps, reader));
  }

  @Get(':draftId')
  async read(
    @Who() reader: Actor,
    @Param('draftId') draftId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftView> {
    const view = answer(await readDraft(this.deps, reader, draftId));
    void reply.header('etag', `"${view.head.version}"`);
    return view;
  }

  /** Always to be saved: nothing of it runs on our address. */
  @Get(':draftId/file')
  async openFile(
    @Who() reader: Actor,
    @Param('draftId') draftId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { sha256, name } = answer(await draftFile(this.deps, reader, draftId));
    const file = await this.deps.files.open(sha256);
    if (file === null) throw new ProblemError({ code: 'draft-unknown' });
    await sendFile(reply, { fileName: name, mediaType: 'application/octet-stream' }, file);
  }
}
