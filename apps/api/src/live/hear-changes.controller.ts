import { Controller, Req, Sse } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { findSessionOf } from '../session/find-session';
import { signedInOf } from '../session/session.guard';
import type { SignedInRequest } from '../session/session.guard';
import { LiveChanges } from './live-changes';
import type { LiveEvent } from './live-changes';

@Controller('api/changes')
export class HearChangesController {
  constructor(
    private readonly deps: ApiDeps,
    private readonly changes: LiveChanges,
  ) {}

  @Sse()
  hearChanges(@Req() request: SignedInRequest): Observable<LiveEvent> {
    const { actor } = signedInOf(request);
    const isStillIn = async () => {
      const now = await findSessionOf(this.deps, request, { attended: false });
      if (now === null || now.session.wants !== null) return false;
      /* Who stands in for somebody has two roles. */
      if (actor.standsFor !== undefined) return true;
      return now.actor.role === actor.role && now.actor.unitId === actor.unitId;
    };
    const heard = this.changes.streamFor(`${actor.tenantId}/${actor.accountId}`, isStillIn);
    if (heard === null) throw new ProblemError({ code: 'too-many-streams' });
    return heard;
  }
}
