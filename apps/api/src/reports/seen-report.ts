import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { ReportRequest } from '@tctp/application';
import { versioned } from '../http/envelope.decorator';
import type { SignedInRequest } from '../session/session.guard';

/** Who asks, under which key, of which report and which version of it. */
export const SeenReport = createParamDecorator((_data: unknown, context: ExecutionContext): ReportRequest => {
  const request = context.switchToHttp().getRequest<SignedInRequest>();
  const { planId = '', period = '' } = request.params as Readonly<Record<string, string>>;
  return { ...versioned(request), planId, period };
});
