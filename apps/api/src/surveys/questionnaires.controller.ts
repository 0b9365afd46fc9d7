import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import {
  addQuestionnaire,
  changeQuestionnaire,
  listQuestionnaires,
  readQuestionnaire,
} from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { saveQuestionnaireSchema } from '@tctp/contracts';
import type {
  Questionnaire,
  QuestionnaireList,
  SaveQuestionnaire,
  SavedQuestionnaire,
} from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer, answerWithVersion } from '../http/answer';
import { KeyedEnvelope, VersionedEnvelope } from '../http/envelope.decorator';
import { Who } from '../session/who.decorator';

@Controller('api')
export class QuestionnairesController {
  constructor(private readonly deps: ApiDeps) {}

  @Get('plans/:planId/questionnaires')
  async list(@Who() reader: Actor, @Param('planId') planId: string): Promise<QuestionnaireList> {
    return answer(await listQuestionnaires(this.deps, reader, planId));
  }

  @Post('plans/:planId/questionnaires')
  @HttpCode(201)
  async add(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
    @Body({ schema: saveQuestionnaireSchema }) content: SaveQuestionnaire,
  ): Promise<SavedQuestionnaire> {
    return answer(await addQuestionnaire(this.deps, request, { planId, ...content }));
  }

  @Get('questionnaires/:questionnaireId')
  async read(
    @Who() reader: Actor,
    @Param('questionnaireId') questionnaireId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Questionnaire> {
    return answerWithVersion(await readQuestionnaire(this.deps, reader, questionnaireId), reply);
  }

  @Put('questionnaires/:questionnaireId')
  async change(
    @VersionedEnvelope() request: KeyedRequest & { expectedVersion: number },
    @Param('questionnaireId') questionnaireId: string,
    @Body({ schema: saveQuestionnaireSchema }) content: SaveQuestionnaire,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedQuestionnaire> {
    const saved = await changeQuestionnaire(this.deps, request, { questionnaireId, ...content });
    return answerWithVersion(saved, reply);
  }
}
