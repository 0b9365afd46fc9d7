import { createHash } from 'node:crypto';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { confirmImport, previewImport, takeForm } from '@tctp/application';
import type { ImportDeps, KeyedRequest } from '@tctp/application';
import { confirmImportSchema, importQuerySchema } from '@tctp/contracts';
import type { ImportPreview, ImportQuery, Imported } from '@tctp/contracts';
import { readSheets, writeForm } from '@tctp/documents';
import type { Actor } from '@tctp/domain';
import { newPassword } from '@tctp/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { asOnlyAFile } from '../http/send-file';
import { KeyedEnvelope } from '../http/envelope.decorator';
import { toIssues } from '../problems/issues';
import { ProblemError } from '../problems/problem';
import { languageOf } from '../problems/problem-words';
import { Who } from '../session/who.decorator';
import { recordRefusedFile } from '../uploads/record-refused-file';
import { kindOf, takeFile } from './take-file';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Forms out, filled-in forms back in. Who may, the use case knows of each kind. */
@Controller('api')
export class ImportsController {
  private readonly importing: ImportDeps;

  constructor(private readonly deps: ApiDeps) {
    this.importing = { ...deps, readSheets, newPassword };
  }

  @Get('templates/:kind')
  async take(
    @Who() actor: Actor,
    @Param('kind') kind: string,
    @Query({ schema: importQuerySchema }) query: ImportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const target = { actor, ...placeOf(query) };
    const form = answer(await takeForm(this.importing, kindOf(kind), target, languageFor(request)));
    void asOnlyAFile(reply, `${form.fileName}.xlsx`).header('content-type', WORKBOOK);
    return Buffer.from(await writeForm(form));
  }

  @Post('imports/:kind/preview')
  @HttpCode(200)
  async preview(
    @Who() actor: Actor,
    @Param('kind') kind: string,
    @Query({ schema: importQuerySchema }) query: ImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<ImportPreview> {
    const name = kindOf(kind);
    const { file } = await takeFile(request);
    const target = { actor, ...placeOf(query) };
    const result = await previewImport(this.importing, name, target, file, languageFor(request));
    await recordRefusedFile(this.deps, request, result, file.fileName);
    return answer(result);
  }

  @Post('imports/:kind')
  @HttpCode(200)
  async confirm(
    @KeyedEnvelope() keyed: KeyedRequest,
    @Param('kind') kind: string,
    @Query({ schema: importQuerySchema }) query: ImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<Imported> {
    const name = kindOf(kind);
    const { file, fields } = await takeFile(request);
    const said = confirmImportSchema.safeParse(fields);
    if (!said.success) throw new ProblemError({ code: 'input-invalid' }, toIssues(said.error.issues));
    /* The body came as a form: what was confirmed tells this command from another under the same key. */
    const fingerprint = createHash('sha256')
      .update(`${keyed.fingerprint}\n${JSON.stringify(said.data)}`)
      .digest('hex');
    const command = { ...keyed, fingerprint };
    const result = await confirmImport(this.importing, name, command, placeOf(query), file, said.data);
    await recordRefusedFile(this.deps, request, result, file.fileName);
    return answer(result);
  }
}

function placeOf({ plan, survey }: ImportQuery) {
  return { planId: plan ?? null, surveyId: survey ?? null };
}

function languageFor(request: FastifyRequest) {
  return languageOf(request.headers['accept-language']);
}
