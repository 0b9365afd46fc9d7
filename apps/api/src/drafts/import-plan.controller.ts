import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { importPlan } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import type { DraftImported } from '@tctp/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { KeyedEnvelope } from '../http/envelope.decorator';
import { contentOf, formFile } from '../http/form-file';
import { ProblemError } from '../problems/problem';
import { cleanName } from '../uploads/clean-name';
import { recordRefusedFile } from '../uploads/record-refused-file';

/** A plan is read whole in memory; a file beyond this is none. */
const LIMIT_BYTES = 64 * 1_048_576;

@Controller('api/drafts')
export class ImportPlanController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(201)
  async importPlan(
    @KeyedEnvelope() keyed: KeyedRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftImported> {
    const limitBytes = Math.min(this.deps.settings.uploadLimitBytes, LIMIT_BYTES);
    const part = await formFile(request);
    try {
      const content = await collect(contentOf(part), limitBytes);
      const fileName = cleanName(part.filename);
      const result = await importPlan(this.deps, keyed, { content, fileName });
      await recordRefusedFile(this.deps, request, result, fileName);
      return answerWithVersion(result, reply);
    } finally {
      part.file.resume();
    }
  }
}

async function collect(chunks: AsyncIterable<Buffer>, limitBytes: number): Promise<Uint8Array> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limitBytes)
      throw new ProblemError({
        code: 'file-too-large',
        limitMegabytes: Math.floor(limitBytes / 1_048_576),
      });
    read.push(chunk);
  }
  return Buffer.concat(read);
}
