import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { keepBook, listRegisters, openEntry, readRegister, urgeUnits } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { keepBookSchema, openEntrySchema, registerQuerySchema, urgeUnitsSchema } from '@tctp/contracts';
import type {
  EntryResultView,
  KeepBookBody,
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
}
