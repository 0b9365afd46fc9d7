import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { makeTokenSchema } from '@tctp/contracts';
import type { MadeToken, MakeToken, OwnTokenRevoked, TokenList } from '@tctp/contracts';
import { MOST_TOKENS, scopesOpenTo } from '@tctp/domain';
import { newApiToken } from '@tctp/identity';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { signedInOf } from './session.guard';
import type { SignedInRequest } from './session.guard';
import { showSelf, wantedProof } from './show-self';
import { whence } from './whence';

/** Tokens of one's own: made by whoever shows that it is them, said once, revoked at any time. */
@Controller('api/account/tokens')
export class TokensController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Req() request: SignedInRequest): Promise<TokenList> {
    const { actor } = signedInOf(request);
    return {
      tokens: await this.deps.apiTokens.list(actor),
      scopes: [...scopesOpenTo(actor.role)],
      wantedProof: await wantedProof(this.deps, request),
    };
  }

  @Post()
  @HttpCode(201)
  async make(
    @Req() request: SignedInRequest,
    @Body({ schema: makeTokenSchema }) { password, code, ...asked }: MakeToken,
  ): Promise<MadeToken> {
    const { actor } = signedInOf(request);
    if (!scopesOpenTo(actor.role).includes(asked.scope))
      throw new ProblemError({ code: 'token-scope-not-yours' });
    await showSelf(this.deps, request, { password, code });
    const { token, tokenHash, hint } = newApiToken();
    const id = await this.deps.apiTokens.make(actor, { tokenHash, hint, ...asked }, whence(request).address);
    if (id === null) throw new ProblemError({ code: 'tokens-full', most: MOST_TOKENS });
    await recordAccess(this.deps, request, 'token-made', {
      subject: { kind: 'token', id },
      params: { name: asked.name },
    });
    return { id, token };
  }

  @Delete(':tokenId')
  async revoke(@Req() request: SignedInRequest, @Param('tokenId') id: string): Promise<OwnTokenRevoked> {
    const revoked = await this.deps.apiTokens.revoke(signedInOf(request).actor, id);
    if (revoked) await recordAccess(this.deps, request, 'token-revoked', { subject: { kind: 'token', id } });
    return { revoked: revoked ? 1 : 0 };
  }
}
