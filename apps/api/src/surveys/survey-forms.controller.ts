import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { answerSurvey, askSurvey, findSurveyCode } from '@tctp/application';
import { answerSurveySchema, askSurveySchema } from '@tctp/contracts';
import type { AnswerSurvey, AskSurvey, SurveyAnswered, SurveyForm } from '@tctp/contracts';
import { narrowScope } from '@tctp/persistence';
import type { FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { beginCodeTry } from '../session/throttle';

/**
 * For whoever holds a code. A code is looked for among those of all tenants, and slowly; with it the request sees its
 * tenant and no other. Nothing here is written about who sent it, from where, and when.
 */
@Controller('api/survey-forms')
export class SurveyFormsController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(200)
  async ask(
    @Body({ schema: askSurveySchema }) { code }: AskSurvey,
    @Req() request: FastifyRequest,
  ): Promise<SurveyForm> {
    return answer(await askSurvey(this.deps, await this.find(code, request)));
  }

  @Post('answers')
  @HttpCode(200)
  async send(
    @Body({ schema: answerSurveySchema }) { code, choices }: AnswerSurvey,
    @Req() request: FastifyRequest,
  ): Promise<SurveyAnswered> {
    return answer(await answerSurvey(this.deps, await this.find(code, request), choices));
  }

  private async find(code: string, request: FastifyRequest) {
    const began = await beginCodeTry(this.deps, request);
    const found = answer(await findSurveyCode(this.deps, code));
    await began.succeed();
    narrowScope(found.tenantId);
    return found;
  }
}
