import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { addUploaded } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { addUploadedSchema } from '@tctp/contracts';
import type { AddUploaded, StoredEvidence } from '@tctp/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';
import { cleanName } from '../uploads/clean-name';
import { recordRefusedFile } from '../uploads/record-refused-file';

@Controller('api/tasks/:taskId/evidence/from-upload')
export class AddUploadedController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(201)
  async addUploaded(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: addUploadedSchema }) body: AddUploaded,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredEvidence> {
    const { uploadId, fileName, number, issuedOn, issuer, subject } = body;
    const result = await addUploaded(this.deps, envelope, {
      uploadId,
      fileName: fileName === undefined ? null : cleanName(fileName),
      limitBytes: this.deps.settings.uploadLimitBytes,
      document: {
        number: number?.trim() || null,
        issuedOn: issuedOn ?? null,
        issuer: issuer?.trim() || null,
        subject: subject?.trim() || null,
      },
    });
    await recordRefusedFile(this.deps, request, result, fileName ?? uploadId);
    return answerWithVersion(result, reply);
  }
}
