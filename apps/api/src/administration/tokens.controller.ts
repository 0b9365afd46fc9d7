import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { revokeToken } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { revokeTokenSchema } from '@tctp/contracts';
import type { RevokeToken, TenantTokenList, TokenRevoked } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { KeyedEnvelope } from '../http/envelope.decorator';
import { Who } from '../session/who.decorator';
import { recordAccess } from '../trail/record-access';

/** Which systems come in, by whose token. */
@Controller('api/admin/tokens')
export class AllTokensController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() { tenantId }: Actor): Promise<TenantTokenList> {
    return { tokens: await this.deps.apiTokens.listAll(tenantId) };
  }

  @Post(':tokenId/revoke')
  @HttpCode(200)
  async revoke(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('tokenId') id: string,
    @Req() via: FastifyRequest,
    @Body({ schema: revokeTokenSchema }) body: RevokeToken,
  ): Promise<TokenRevoked> {
    const revoked = answer(await revokeToken(this.deps, request, id, body));
    await recordAccess(this.deps, via, 'token-revoked', { subject: { kind: 'token', id } });
    return revoked;
  }
}
