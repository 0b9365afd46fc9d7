import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { actOnEntry, addEntryFile, readEntry } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { actOnEntrySchema } from '@tctp/contracts';
import type { ActOnEntryBody, EntryResultView, RegisterEntryDetail } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer, answerWithVersion } from '../http/answer';
import { VersionedEnvelope } from '../http/envelope.decorator';
import { contentOf, formFile } from '../http/form-file';
import { sendFile } from '../http/send-file';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { cleanMediaType, cleanName } from '../uploads/clean-name';
import { recordRefusedFile } from '../uploads/record-refused-file';
import { Who } from '../session/who.decorator';

type Versioned = KeyedRequest & { expectedVersion: number };

@Controller('api/register-entries/:entryId')
export class RegisterEntryController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async read(
    @Who() reader: Actor,
    @Param('entryId') entryId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisterEntryDetail> {
    return answerWithVersion(await readEntry(this.deps, reader, entryId), reply);
  }

  @Post('acts')
  @HttpCode(200)
  async act(
    @VersionedEnvelope() request: Versioned,
    @Param('entryId') entryId: string,
    @Body({ schema: actOnEntrySchema }) { act, fields = {}, reason }: ActOnEntryBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EntryResultView> {
    const ask = { act, fields, reason: reason ?? null };
    return answerWithVersion(await actOnEntry(this.deps, request, entryId, ask), reply);
  }

  @Post('files')
  @HttpCode(201)
  async addFile(
    @VersionedEnvelope() envelope: Versioned,
    @Param('entryId') entryId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EntryResultView> {
    const part = await formFile(request);
    try {
      const fileName = cleanName(part.filename);
      const result = await addEntryFile(this.deps, envelope, entryId, {
        content: contentOf(part),
        fileName,
        mediaType: cleanMediaType(part.mimetype),
        limitBytes: this.deps.settings.uploadLimitBytes,
      });
      await recordRefusedFile(this.deps, request, result, fileName);
      return answerWithVersion(result, reply);
    } finally {
      part.file.resume();
    }
  }

  @Get('files/:fileId')
  async openFile(
    @Who() reader: Actor,
    @Param('entryId') entryId: string,
    @Param('fileId') fileId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    answer(await readEntry(this.deps, reader, entryId));
    const found = await this.deps.read.registers.file(reader.tenantId, entryId, fileId);
    const file = found === null ? null : await this.deps.files.open(found.sha256);
    if (found === null || file === null) throw new ProblemError({ code: 'evidence-unknown' });
    const subject = { kind: 'evidence', id: fileId } as const;
    await recordAccess(this.deps, request, 'evidence-opened', { subject, params: { file: found.fileName } });
    await sendFile(reply, found, file);
  }
}
