import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { closeAppraisal, freezeDossier, readDossier, readDossierSeal } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { freezeDossierSchema } from '@tctp/contracts';
import type { Dossier, DossierSeal, FreezeDossier } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { KeyedEnvelope } from '../http/envelope.decorator';
import { Who } from '../session/who.decorator';

@Controller('api/plans/:planId/dossier')
export class DossierController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async read(@Who() reader: Actor, @Param('planId') planId: string): Promise<Dossier> {
    return answer(await readDossier(this.deps, reader, planId));
  }

  @Post()
  @HttpCode(201)
  async freeze(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
    @Body({ schema: freezeDossierSchema }) body: FreezeDossier,
  ): Promise<{ id: string }> {
    return answer(await freezeDossier(this.deps, request, { planId, ...body }));
  }

  @Get('seal')
  async readSeal(@Who() reader: Actor, @Param('planId') planId: string): Promise<DossierSeal> {
    return answer(await readDossierSeal(this.deps, reader, planId));
  }

  @Post('close')
  @HttpCode(200)
  async close(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
  ): Promise<{ id: string }> {
    return answer(await closeAppraisal(this.deps, request, { planId }));
  }
}
