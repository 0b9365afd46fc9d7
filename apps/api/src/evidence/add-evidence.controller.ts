import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { addEvidence } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { evidenceFieldsSchema } from '@tctp/contracts';
import type { CommandResult } from '@tctp/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';
import { ProblemError } from '../problems/problem';
import { toIssues } from '../problems/issues';
import { cleanName } from '../uploads/clean-name';

/** Streams the file to disk as it comes. The fields stand before the file in the form, as browsers send them. */
@Controller('api/tasks/:taskId/evidence')
export class AddEvidenceController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(201)
  async addEvidence(
    @Envelope() envelope: CommandEnvelope,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    if (!request.isMultipart()) throw new ProblemError({ code: 'file-missing' });
    const part = await request.file({ limits: { files: 1, fields: 10, fieldSize: 10_000 } });
    if (part === undefined) throw new ProblemError({ code: 'file-missing' });
    const fields = evidenceFieldsSchema.safeParse(textFields(part.fields));
    if (!fields.success) {
      part.file.resume();
      throw new ProblemError({ code: 'input-invalid' }, toIssues(fields.error.issues));
    }
    const { number, issuedOn, issuer, subject } = fields.data;
    try {
      const result = await addEvidence(this.deps, envelope, {
        /* Whatever stops the reading, what is left of the request is still there to be read to its end. */
        content: part.file.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
        fileName: cleanName(part.filename),
        mediaType: part.mimetype,
        limitBytes: this.deps.settings.uploadLimitBytes,
        document: {
          number: number?.trim() || null,
          issuedOn: issuedOn || null,
          issuer: issuer?.trim() || null,
          subject: subject?.trim() || null,
        },
      });
      return answerWithVersion(result, reply);
    } finally {
      part.file.resume();
    }
  }
}

function textFields(fields: Record<string, unknown>): Record<string, unknown> {
  const texts = Object.entries(fields).flatMap(([name, field]) => {
    const value = (field as { value?: unknown } | undefined)?.value;
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(texts);
}
