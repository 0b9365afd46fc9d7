import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { SignedInRequest } from './session.guard';
import { actorOf } from './session.guard';

/** The person behind the session. */
export const Who = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  actorOf(context.switchToHttp().getRequest<SignedInRequest>()),
);
