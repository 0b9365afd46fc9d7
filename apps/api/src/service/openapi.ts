import type { OpenAPIObject } from '@nestjs/swagger';
import { messages, paramNamesOf, paramSchemas, problemSchema, routes, tokenScopeOf } from '@tctp/contracts';
import type { Route } from '@tctp/contracts';
import { z } from 'zod';
import { STATUS } from '../problems/problem';
import type { ProblemCode } from '../problems/problem';

const TOKENS =
  'A token made under Account: `Authorization: Bearer tctp_…`. It acts for whoever made it, within its scope: `read` ' +
  'looks, `evidence` also sends in. It comes alone: no cookie is looked at beside it.';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 printed from the table of routes; the schemas are the ones that validate. */
export function openApiDocument(version: string): OpenAPIObject {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = `/api${route.path}`;
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chỉ số CCHC – API',
      version,
      description:
        'Commands carry `If-Match` with the version last seen and an `Idempotency-Key`. ' +
        'Refusals are problem details (RFC 9457) with a stable `code`. Points are exact decimals as text.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'tctp_session' },
        token: { type: 'http', scheme: 'bearer', description: TOKENS },
      },
      schemas: { Problem: problem() },
    },
  } as unknown as OpenAPIObject;
}

/** Every code that can come, with its status and what it says. */
function problem(): Json {
  const { properties, ...schema } = jsonSchema(problemSchema) as { properties: Json };
  const description = Object.entries(STATUS)
    .map(([code, status]) => `- \`${code}\` (${status}): ${messages.en.refusal[code as ProblemCode]}`)
    .join('\n');
  return {
    ...schema,
    properties: { ...properties, code: { type: 'string', enum: Object.keys(STATUS), description } },
  };
}

function operation(route: Route): Json {
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    ...openedBy(route),
    parameters: [
      ...pathParameters(route),
      ...queryParameters(route),
      ...commandHeaders(route),
      ...(route.access !== 'public' ? [ACTING_FOR] : []),
    ],
    ...requestBody(route),
    responses: {
      [successStatus(route)]: success(route),
      default: { description: 'Refused', content: problem },
    },
  };
}

/** OpenAPI 3.1 lets any scheme name what it must reach. */
function openedBy(route: Route): Json {
  if (route.access === 'public') return {};
  const scope = tokenScopeOf(route);
  return { security: [{ session: [] }, ...(scope === null ? [] : [{ token: [scope] }])] };
}

function pathParameters(route: Route): Json[] {
  return paramNamesOf(route.path).map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: jsonSchema(paramSchemas[name] ?? z.never()),
  }));
}

function queryParameters(route: Route): Json[] {
  if (route.query === undefined) return [];
  const schema = jsonSchema(route.query) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: false,
    schema: property,
  }));
}

const ACTING_FOR: Json = {
  name: 'Acting-For',
  in: 'header',
  required: false,
  description:
    'Account of the colleague I stand in for today, by a delegation: I act with that role, in my own name.',
  schema: { type: 'string' },
};

function commandHeaders(route: Route): Json[] {
  if (route.command === undefined) return [];
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  });
  const key = header('Idempotency-Key', 'One key for each command; the same key twice is one command.');
  return route.command === 'create' ? [key] : [header('If-Match', 'The version last seen, as in ETag.'), key];
}

function requestBody(route: Route): Json {
  if (route.multipart !== undefined) {
    const fields = jsonSchema(route.multipart) as { properties?: Json };
    const schema = {
      type: 'object',
      required: ['file'],
      properties: { ...fields.properties, file: { type: 'string', format: 'binary' } },
    };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (route.form !== undefined) {
    const form = { schema: jsonSchema(route.form) };
    return { requestBody: { required: true, content: { 'application/x-www-form-urlencoded': form } } };
  }
  if (route.body === undefined) return {};
  return {
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(route.body) } } },
  };
}

function success(route: Route): Json {
  if (route.binary) return { description: 'The file', content: { 'application/octet-stream': {} } };
  if (route.stream) return { description: 'Events', content: { 'text/event-stream': {} } };
  if (route.response === undefined) return { description: 'Done' };
  return { description: 'Done', content: { 'application/json': { schema: jsonSchema(route.response) } } };
}

function successStatus(route: Route): string {
  if (route.id === 'signOut') return '204';
  return route.multipart !== undefined || CREATES.has(route.id) ? '201' : '200';
}

const CREATES = new Set(['giveDirective', 'delegateWork']);

function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as Json;
  return json;
}
