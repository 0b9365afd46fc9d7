import { Controller, Delete, Get, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { DocumentHead, UploadLimits, UploadState } from '@tctp/contracts';
import { readDocumentHead } from '@tctp/documents';
import type { Actor } from '@tctp/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { ProblemError } from '../problems/problem';
import { Who } from '../session/who.decorator';
import { KEPT_HOURS } from './tus-uploads';

/** The tus protocol, for whoever is signed in. What it is told wrong is refused here, in words; the rest is its own. */
@Controller('api/uploads')
export class UploadsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  limits(): UploadLimits {
    return { limitBytes: this.deps.settings.uploadLimitBytes, keptHours: KEPT_HOURS };
  }

  @Post()
  async begin(
    @Who() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const length = request.headers['upload-length'];
    if (typeof length !== 'string' || !/^\d{1,15}$/.test(length))
      throw new ProblemError({ code: 'request-refused' });
    if (Number(length) === 0) throw new ProblemError({ code: 'file-empty' });
    const { uploadLimitBytes } = this.deps.settings;
    if (Number(length) > uploadLimitBytes) {
      const limitMegabytes = Math.floor(uploadLimitBytes / 1_048_576);
      throw new ProblemError({ code: 'file-too-large', limitMegabytes });
    }
    await this.deps.uploads.removeExpired();
    const release = answer(await this.deps.uploads.room(actor, Number(length)));
    await this.pass(actor, request, reply).finally(release);
  }

  @Patch(':uploadId')
  async continue(
    @Who() actor: Actor,
    @Param('uploadId') uploadId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.mustBeOwn(actor, uploadId);
    await this.pass(actor, request, reply);
  }

  /** HEAD comes here too, and is answered as the protocol wants it. */
  @Get(':uploadId')
  async read(
    @Who() actor: Actor,
    @Param('uploadId') uploadId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const state = await this.mustBeOwn(actor, uploadId);
    if (request.method === 'HEAD') await this.pass(actor, request, reply);
    else await reply.send(state);
  }

  @Get(':uploadId/head')
  async readHead(@Who() actor: Actor, @Param('uploadId') uploadId: string): Promise<DocumentHead> {
    const upload = await this.deps.uploads.find(actor, uploadId);
    if (upload === null) throw new ProblemError({ code: 'upload-unknown' });
    if (upload === 'unfinished') throw new ProblemError({ code: 'upload-unfinished' });
    const head = await readDocumentHead(upload);
    if (head.issuer === null) return head;
    /* A paper prints it in capitals; people know how the name is spelled. */
    const value = await this.deps.read.spelledUnit(actor.tenantId, head.issuer.value);
    return value === null ? head : { ...head, issuer: { ...head.issuer, value } };
  }

  @Delete(':uploadId')
  @HttpCode(204)
  async drop(@Who() actor: Actor, @Param('uploadId') uploadId: string): Promise<void> {
    await this.mustBeOwn(actor, uploadId);
    await this.deps.uploads.remove(uploadId);
  }

  private async mustBeOwn(actor: Actor, uploadId: string): Promise<UploadState> {
    const state = await this.deps.uploads.state(actor, uploadId);
    if (state === null) throw new ProblemError({ code: 'upload-unknown' });
    return state;
  }

  private async pass(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.hijack();
    await this.deps.uploads.handle(actor, request.raw, reply.raw);
  }
}
