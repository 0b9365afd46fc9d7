import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { actOnEntries, keepBook, listRegisters, openEntry, readRegister, urgeUnits } from '@tctp/application';
import type { EntryOfMany, KeyedRequest } from '@tctp/application';
import {
  actOnEntriesSchema,
  keepBookSchema,
  openEntrySchema,
  registerQuerySchema,
  urgeUnitsSchema,
} from '@tctp/contracts';
import type {
  ActOnEntriesBody,
  EntryOutcome,
  EntryOutcomes,
  EntryResultView,
  KeepBookBody,
  Language,
  OpenEntryBody,
  RegisterList,
  RegisterPage,
  RegisterQuery,
  UrgeUnitsBody,
} from '@tctp/contracts';
import type { Actor, RegisterName } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { KeyedEnvelope } from '../http/envelope.decorator';
import { ProblemError } from '../problems/problem';
import { languageOf, toProblem } from '../problems/problem-words';
import { RegisterPipe } from './register.pipe';
import { Who } from '../session/who.decorator';

@Controller('api/plans/:planId/registers')
export class RegistersController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() reader: Actor, @Param('planId') planId: string): Promise<RegisterList> {
    return answer(await listRegisters(this.deps, reader, planId));
  }

  @Get(':register')
  async read(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Param('register', RegisterPipe) register: RegisterName,
    @Query({ schema: registerQuerySchema }) query: RegisterQuery,
  ): Promise<RegisterPage> {
    return answer(await readRegister(this.deps, reader, planId, register, query));
  }

  @Put(':register')
  async keep(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
    @Param('register', RegisterPipe) register: RegisterName,
    @Body({ schema: keepBookSchema }) body: KeepBookBody,
  ) {
    return answer(await keepBook(this.deps, request, { planId, register }, body));
  }

  @Post(':register/urge')
  @HttpCode(200)
  async urge(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
    @Param('register', RegisterPipe) register: RegisterName,
    @Body({ schema: urgeUnitsSchema }) { unitIds, reason }: UrgeUnitsBody,
  ) {
    const said = { unitIds: unitIds ?? null, reason };
    return answer(await urgeUnits(this.deps, request, { planId, register, ...said }));
  }

  @Post(':register/entries')
  @HttpCode(201)
  async open(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
    @Param('register', RegisterPipe) register: RegisterName,
    @Body({ schema: openEntrySchema }) { unitId, fields, reason }: OpenEntryBody,
  ): Promise<EntryResultView> {
    const said = { unitId: unitId ?? null, fields, reason: reason ?? null };
    return answer(await openEntry(this.deps, request, { planId, register, ...said }));
  }

  /** The request is answered as done; each entry says for itself what became of it. */
  @Post(':register/acts')
  @HttpCode(200)
  async act(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
    @Param('register', RegisterPipe) register: RegisterName,
    @Body({ schema: actOnEntriesSchema }) body: ActOnEntriesBody,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<EntryOutcomes> {
    const outcomes = answer(await actOnEntries(this.deps, request, { planId, register, ...body }));
    return { results: outcomes.map((one) => outcomeOf(one, languageOf(accepted))) };
  }
}

function outcomeOf(one: EntryOfMany, language: Language): EntryOutcome {
  if (one.ends === 'done') return { outcome: 'done', ...one.answer };
  return { outcome: 'refused', id: one.id, problem: toProblem(new ProblemError(one.refusal), language) };
}
