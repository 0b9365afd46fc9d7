import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import {
  mayTouchEntry,
  mayTouchRegister,
  mayTouchReport,
  mayTouchSurvey,
  mayTouchTask,
} from '@tctp/application';
import type { Route } from '@tctp/contracts';
import { catchError, from, mergeMap, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { ProblemError } from '../problems/problem';
import { routeOf } from './route-table';
import { actorOf } from './session.guard';
import type { SignedInRequest } from './session.guard';

type Params = Readonly<Partial<Record<string, string>>>;

/** Refusals of what was sent, before anybody has asked of whom it is. */
const OF_THE_REQUEST = new Set([400, 428]);

/**
 * 403 and 404 come before 400: whoever may not touch a task or a plan is not told what is wrong with what they sent about
 * it. A use case asks for permission first; this is for what is refused before it is reached, so that a sound request
 * pays nothing. Files are asked about before their first byte is taken in.
 */
@Injectable()
export class PermissionFirst implements NestInterceptor {
  constructor(private readonly deps: ApiDeps) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const route = routeOf(request.method, request.routeOptions.url);
    if (route === null || route.access === 'public') return next.handle();
    if (route.multipart !== undefined) await this.ask(request, route);
    return next.handle().pipe(
      catchError((error: unknown) => {
        const unasked = error instanceof ProblemError && OF_THE_REQUEST.has(error.status);
        if (!unasked) return throwError(() => error);
        return from(this.ask(request, route)).pipe(mergeMap(() => throwError(() => error)));
      }),
    );
  }

  private async ask(request: SignedInRequest, { id, path, access, action }: Route): Promise<void> {
    const actor = actorOf(request);
    const params = request.params as Params;
    const { taskId, planId, period, surveyId, questionnaireId, register, entryId } = params;
    const wanted = { action: id, keeps: access === 'surveyKeepers' };
    if (surveyId !== undefined) answer(await mayTouchSurvey(this.deps, actor, { surveyId }, wanted));
    if (questionnaireId !== undefined)
      answer(await mayTouchSurvey(this.deps, actor, { questionnaireId }, wanted));
    if (taskId !== undefined) answer(await mayTouchTask(this.deps, actor, taskId, action));
    if (entryId !== undefined) answer(await mayTouchEntry(this.deps, actor, entryId));
    if (register !== undefined) answer(mayTouchRegister(actor, register, { opens: id === 'openEntry' }));
    if (planId === undefined) return;
    if (path.startsWith('/plans/{planId}/reports'))
      return void answer(await mayTouchReport(this.deps, actor, planId, period));
    const plans = await this.deps.read.plans(actor.tenantId);
    if (!plans.some((one) => one.id === planId)) throw new ProblemError({ code: 'plan-unknown' });
  }
}
