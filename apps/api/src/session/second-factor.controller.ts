import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { beginSecondFactorSchema, showSecondFactorSchema, stopSecondFactorSchema } from '@tctp/contracts';
import type {
  BeginSecondFactor,
  BegunFactor,
  RecoveryCodes,
  SecondFactor,
  ShowSecondFactor,
  StopSecondFactor,
} from '@tctp/contracts';
import { codeAddress, newCodeSecret, newRecoveryCodes, openText, sealText, stepOfCode } from '@tctp/identity';
import type { SignedIn } from '@tctp/persistence';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { mustHaveSecondFactor } from './next-want';
import { whence } from './whence';
import { renewSession } from './renew-session';
import { signedInOf } from './session.guard';
import type { SignedInRequest } from './session.guard';
import { ownerOf, showCode } from './show-code';
import { showPassword } from './show-password';

/** As authenticator apps list it. */
const ISSUER = 'Chỉ số CCHC';

/** One's own second factor: begun, confirmed by a code, and done without by password and code. */
@Controller('api/account/second-factor')
export class SecondFactorController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  read(@Req() request: SignedInRequest): Promise<SecondFactor> {
    return this.describe(signedInOf(request));
  }

  @Post()
  @HttpCode(200)
  async begin(
    @Req() request: SignedInRequest,
    @Body({ schema: beginSecondFactorSchema }) { password }: BeginSecondFactor,
  ): Promise<BegunFactor> {
    const { actor, session } = signedInOf(request);
    if (session.wants !== 'enrolment') await showPassword(this.deps, request, password ?? '');
    const secret = newCodeSecret();
    const kept = await this.deps.secondFactors.begin(
      actor,
      sealText(this.deps.factorKey, secret, ownerOf(actor)),
    );
    if (!kept) throw new ProblemError({ code: 'second-factor-there' });
    return { secret, address: codeAddress(secret, { issuer: ISSUER, label: actor.displayName }) };
  }

  @Post('confirm')
  @HttpCode(200)
  async confirm(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: showSecondFactorSchema }) { code }: ShowSecondFactor,
  ): Promise<RecoveryCodes> {
    const signedIn = signedInOf(request);
    const { actor, session } = signedIn;
    const { codes, hashes } = newRecoveryCodes();
    const own = { codeHashes: hashes, whence: whence(request).address };
    const at = new Date();
    const judge = (sealed: string) => {
      const secret = openText(this.deps.factorKey, sealed, ownerOf(actor));
      return secret === null ? null : stepOfCode(secret, code.replace(/\s/g, ''), at);
    };
    if (!(await this.deps.secondFactors.confirm(actor, at, judge, own))) {
      const left = await this.deps.secondFactors.countFailure(actor, session.id);
      throw new ProblemError(left === 0 ? { code: 'code-tries-over' } : { code: 'code-wrong', left });
    }
    await this.deps.sessions.endOthers(actor, session.id);
    await recordAccess(this.deps, request, 'second-factor-on');
    await renewSession(this.deps, { request, reply }, signedIn, null);
    return { codes };
  }

  @Post('recovery-codes')
  @HttpCode(200)
  async renewCodes(
    @Req() request: SignedInRequest,
    @Body({ schema: stopSecondFactorSchema }) { password, code }: StopSecondFactor,
  ): Promise<RecoveryCodes> {
    const { actor } = signedInOf(request);
    await showPassword(this.deps, request, password);
    await showCode(this.deps, request, code);
    const { codes, hashes } = newRecoveryCodes();
    await this.deps.secondFactors.renewCodes(actor, hashes, whence(request).address);
    await recordAccess(this.deps, request, 'recovery-codes-made');
    return { codes };
  }

  @Post('stop')
  @HttpCode(200)
  async stop(
    @Req() request: SignedInRequest,
    @Body({ schema: stopSecondFactorSchema }) { password, code }: StopSecondFactor,
  ): Promise<SecondFactor> {
    const signedIn = signedInOf(request);
    if (mustHaveSecondFactor(this.deps, signedIn.actor))
      throw new ProblemError({ code: 'second-factor-required' });
    await showPassword(this.deps, request, password);
    await showCode(this.deps, request, code);
    await this.deps.secondFactors.remove(signedIn.actor, whence(request).address);
    await this.deps.sessions.endOthers(signedIn.actor, signedIn.session.id);
    await recordAccess(this.deps, request, 'second-factor-off');
    return this.describe(signedIn);
  }

  private async describe(signedIn: SignedIn): Promise<SecondFactor> {
    const factor = await this.deps.secondFactors.read(signedIn.actor);
    return {
      since: factor?.confirmedAt ?? null,
      codesLeft: factor?.codesLeft ?? 0,
      isRequired: mustHaveSecondFactor(this.deps, signedIn.actor),
    };
  }
}
