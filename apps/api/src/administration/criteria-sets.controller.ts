import { Controller, Get, Param, Query } from '@nestjs/common';
import { criteriaDiffQuerySchema } from '@tctp/contracts';
import type { CriteriaDiff, CriteriaDiffQuery, CriteriaSetList, CriteriaSetView } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { Who } from '../session/who.decorator';
import type { KnownSet } from './known-sets';
import { headOf, knownSets, viewOf } from './known-sets';
import { diffOf } from './criteria-diff';

@Controller('api/admin')
export class CriteriaSetsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get('criteria-sets')
  async list(@Who() { tenantId }: Actor): Promise<CriteriaSetList> {
    return { sets: (await knownSets(this.deps.read, tenantId)).map(headOf) };
  }

  @Get('criteria-sets/:setId')
  async read(@Who() { tenantId }: Actor, @Param('setId') setId: string): Promise<CriteriaSetView> {
    return viewOf(find(await knownSets(this.deps.read, tenantId), setId));
  }

  @Get('criteria-diff')
  async compare(
    @Who() { tenantId }: Actor,
    @Query({ schema: criteriaDiffQuerySchema }) { from, to }: CriteriaDiffQuery,
  ): Promise<CriteriaDiff> {
    const sets = await knownSets(this.deps.read, tenantId);
    return diffOf(find(sets, from), find(sets, to));
  }
}

function find(sets: readonly KnownSet[], setId: string): KnownSet {
  const found = sets.find(({ set }) => set.id === setId);
  if (found === undefined) throw new ProblemError({ code: 'criteria-set-unknown' });
  return found;
}
