import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

const HERE = '/api/session/oidc/logout';
const LIMIT = 32_768;

/** The one form that comes in: an identity provider sends its logout message as one, and no page can sign it. */
export function takeLogoutForms(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LIMIT },
    (request, body, done) => {
      if (request.routeOptions.url !== HERE) return done(new UnsupportedMediaTypeException());
      const fields = [...new URLSearchParams(String(body))];
      const names = new Set(fields.map(([name]) => name));
      if (names.size < fields.length) return done(new BadRequestException());
      done(null, Object.fromEntries(fields));
    },
  );
}
