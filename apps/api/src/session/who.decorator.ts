import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { mayAdminister, mayKeepPlans } from '@tctp/application';
import { ProblemError } from '../problems/problem';
import type { SignedInRequest } from './session.guard';
import { actorOf } from './session.guard';

/** The person behind the session. */
export const Who = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  actorOf(context.switchToHttp().getRequest<SignedInRequest>()),
);

/** The person behind the session, who administers; anybody else is refused. */
export const Admin = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const actor = actorOf(context.switchToHttp().getRequest<SignedInRequest>());
  if (!mayAdminister(actor)) throw new ProblemError({ code: 'admin-only' });
  return actor;
});

/** Whoever may keep plans; anybody else is refused before a body is looked at. */
export const Keeper = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const actor = actorOf(context.switchToHttp().getRequest<SignedInRequest>());
  if (!mayKeepPlans(actor)) throw new ProblemError({ code: 'not-permitted', action: 'keepPlans' });
  return actor;
});
