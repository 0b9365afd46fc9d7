import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { addEvidence } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { evidenceFieldsSchema } from '@tctp/contracts';
import type { CommandResult } from '@tctp/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';
import { contentOf, formFile } from '../http/form-file';
import { formTexts } from '../http/form-texts';
import { ProblemError } from '../problems/problem';
import { toIssues } from '../problems/issues';
import { cleanMediaType, cleanName } from '../uploads/clean-name';
import { recordRefusedFile } from '../uploads/record-refused-file';

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
    const part = await formFile(request);
    try {
      const { number, issuedOn, issuer, subject } = documentFields(part.fields);
      const fileName = cleanName(part.filename);
      const result = await addEvidence(this.deps, envelope, {
        content: contentOf(part),
        fileName,
        mediaType: cleanMediaType(part.mimetype),
        limitBytes: this.deps.settings.uploadLimitBytes,
        document: {
          number: number?.trim() || null,
          issuedOn: issuedOn || null,
          issuer: issuer?.trim() || null,
          subject: subject?.trim() || null,
        },
      });
      await recordRefusedFile(this.deps, request, result, fileName);
      return answerWithVersion(result, reply);
    } finally {
      part.file.resume();
    }
  }
}

function documentFields(fields: Record<string, unknown>) {
  const read = evidenceFieldsSchema.safeParse(formTexts(fields));
  if (!read.success) throw new ProblemError({ code: 'input-invalid' }, toIssues(read.error.issues));
  return read.data;
}
