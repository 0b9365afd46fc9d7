import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { closeUnit, createUnit, mergeUnits, moveUnit, renameUnit } from '@tctp/application';
import type { AdminRequest, KeyedRequest } from '@tctp/application';
import {
  closeUnitSchema,
  createUnitSchema,
  mergeUnitSchema,
  moveUnitSchema,
  renameUnitSchema,
} from '@tctp/contracts';
import type {
  AdminUnitList,
  CloseUnit,
  CreateUnit,
  MergeUnit,
  MoveUnit,
  RenameUnit,
  UnitChanged,
  UnitMerged,
} from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { KeyedEnvelope, VersionedEnvelope } from '../http/envelope.decorator';
import { refusalReason } from '../problems/refusal-reason';
import { Who } from '../session/who.decorator';

@Controller('api/admin/units')
export class UnitsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() { tenantId }: Actor): Promise<AdminUnitList> {
    const units = await this.deps.administration.units(tenantId);
    return {
      units: units.map((unit) => ({
        ...unit,
        memberIds: [...unit.memberIds],
        formerNames: [...unit.formerNames],
      })),
    };
  }

  @Post()
  @HttpCode(201)
  async create(
    @KeyedEnvelope() request: KeyedRequest,
    @Body({ schema: createUnitSchema }) body: CreateUnit,
  ): Promise<UnitChanged> {
    return answer(await createUnit(this.deps, request, body));
  }

  @Put(':unitId/name')
  async rename(
    @VersionedEnvelope() request: AdminRequest,
    @Param('unitId') unitId: string,
    @Body({ schema: renameUnitSchema }) body: RenameUnit,
  ): Promise<UnitChanged> {
    return answer(await renameUnit(this.deps, request, unitId, body));
  }

  @Put(':unitId/parent')
  async move(
    @VersionedEnvelope() request: AdminRequest,
    @Param('unitId') unitId: string,
    @Body({ schema: moveUnitSchema }) body: MoveUnit,
  ): Promise<UnitChanged> {
    return answer(await moveUnit(this.deps, request, unitId, body));
  }

  @Post(':unitId/merge')
  @HttpCode(200)
  async merge(
    @VersionedEnvelope() request: AdminRequest,
    @Param('unitId') unitId: string,
    @Body({ schema: mergeUnitSchema }) body: MergeUnit,
  ): Promise<UnitMerged> {
    const { tasks, ...merged } = answer(await mergeUnits(this.deps, request, unitId, body));
    return { ...merged, tasks: tasks.map((task) => ({ ...task, refusal: refusalReason(task.refusal) })) };
  }

  @Post(':unitId/close')
  @HttpCode(200)
  async close(
    @VersionedEnvelope() request: AdminRequest,
    @Param('unitId') unitId: string,
    @Body({ schema: closeUnitSchema }) body: CloseUnit,
  ): Promise<UnitChanged> {
    return answer(await closeUnit(this.deps, request, unitId, body));
  }
}
