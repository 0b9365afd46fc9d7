import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import serveStatic from '@fastify/static';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { enterScope } from '@tctp/persistence';
import { ApiModule } from './api.module';
import type { ApiModuleOptions } from './api.module';
import { ApiDeps } from './api-deps';
import { logRequests } from './http/request-log';
import { refuseUnsoundInput } from './http/sound-input';
import { answerBadAddress } from './problems/bad-address';
import { toIssues } from './problems/issues';
import { ProblemError } from './problems/problem';
import { BODY_LIMIT, ProblemFilter } from './problems/problem.filter';
import { takeLogoutForms } from './session/logout-form';
import { guardFirst, signInFirst } from './session/sign-in-first';
import { SessionGuard } from './session/session.guard';
import { openApiDocument } from './service/openapi';
import { refuseAskingAhead } from './wall/asked-ahead';
import { sayHeaders } from './wall/headers';
import { limitRequests } from './wall/limit-requests';
import { pageIn } from './wall/page';
import { hangUp, patience } from './wall/patience';
import { refuseStrangers } from './wall/refuse-strangers';

const COMPRESS_FROM = 2_048;

/** The HTTP side, ready to listen: session cookie, validated input, problem details, OpenAPI, and the built screens. */
export async function createApi(
  options: ApiModuleOptions & { log: LoggerService },
): Promise<NestFastifyApplication> {
  const { settings } = options;
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with(options),
    new FastifyAdapter({
      bodyLimit: BODY_LIMIT,
      trustProxy: [...settings.trustedProxies],
      forceCloseConnections: true,
      genReqId: () => randomUUID(),
      ...patience(settings.requestSeconds),
      clientErrorHandler: hangUp,
      frameworkErrors: answerBadAddress,
    }),
    { logger: options.log, abortOnError: false, bodyParser: false },
  );
  const server = app.getHttpAdapter().getInstance();
  refuseAskingAhead(server);
  logRequests(server);
  /* JSON and files come in, and nothing that a page elsewhere could send without being asked: no form, no plain text. */
  server.removeContentTypeParser('text/plain');
  sayHeaders(server, settings);
  refuseUnsoundInput(server);
  takeLogoutForms(server);
  await app.register(compress, { threshold: COMPRESS_FROM, encodings: ['br', 'gzip'] });
  /* Bytes of an upload are read by whoever stores them. */
  server.addContentTypeParser('application/offset+octet-stream', (_request, _body, done) => done(null));
  /* After the body has been read: what handles the request goes on from here. */
  server.addHook('preHandler', (_request, _reply, done) => enterScope(done));
  await app.register(cookie);
  refuseStrangers(server, settings);
  await limitRequests(server, settings);
  signInFirst(server, settings);
  await app.register(multipart, {
    limits: { fileSize: settings.uploadLimitBytes + 1, files: 1 },
    throwFileSizeLimit: false,
  });

  const hasPages = existsSync(join(settings.webDir, 'index.html'));
  if (hasPages) {
    await app.register(serveStatic, {
      root: join(settings.webDir, 'assets'),
      prefix: '/assets/',
      index: false,
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
    });
  }
  const first = guardFirst(new SessionGuard(app.get(ApiDeps)));
  app.useGlobalFilters(new ProblemFilter(hasPages ? pageIn(settings.webDir) : null, first));
  app.useGlobalPipes(
    new StandardSchemaValidationPipe({
      exceptionFactory: (issues) => new ProblemError({ code: 'input-invalid' }, toIssues(issues)),
    }),
  );
  SwaggerModule.setup('api/docs', app, openApiDocument(settings.version), {
    jsonDocumentUrl: 'api/openapi.json',
  });
  return app;
}
