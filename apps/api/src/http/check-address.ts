import { paramSchemas } from '@tctp/contracts';
import type { Problem, Route } from '@tctp/contracts';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problems/problem';

/** An account as its key is spelled; the other headers are held to their shapes by whoever reads them. */
const ACCOUNT = /^[\x21-\x7e]{1,200}$/;
const LONGEST_ACCEPT = 500;

/**
 * What stands in the address of a request, held against its row in the table before anything reads it:
 * keys are spelled as keys are, and a route that names no query takes none. Queries and bodies that are named are held
 * against their schemas where they are read.
 */
export function checkAddress(request: FastifyRequest, route: Route): void {
  refuseIf([...paramIssues(request), ...queryIssues(request, route)]);
}

/** Before anybody is looked for who stands in for somebody. */
export function checkHeaders(request: FastifyRequest): void {
  refuseIf(headerIssues(request));
}

function refuseIf(issues: Issues): void {
  if (issues.length > 0) throw new ProblemError({ code: 'input-invalid' }, issues);
}

type Issues = NonNullable<Problem['issues']>;

function paramIssues(request: FastifyRequest): Issues {
  return Object.entries(request.params as Record<string, string>).flatMap(([name, value]) => {
    const checked = paramSchemas[name]?.safeParse(value);
    if (checked === undefined) return [{ path: name, message: 'unknown' }];
    const [wrong] = checked.error?.issues ?? [];
    return wrong === undefined ? [] : [{ path: name, message: wrong.message }];
  });
}

function queryIssues(request: FastifyRequest, route: Route): Issues {
  if (route.query !== undefined) return [];
  return Object.keys(request.query as object)
    .slice(0, 10)
    .map((name) => ({ path: name.slice(0, 100), message: 'unknown' }));
}

function headerIssues({ headers }: FastifyRequest): Issues {
  const { 'acting-for': absent, 'accept-language': accept = '' } = headers;
  return [
    ...(absent === undefined || ACCOUNT.test(String(absent))
      ? []
      : [{ path: 'acting-for', message: 'misspelled' }]),
    ...(accept.length > LONGEST_ACCEPT ? [{ path: 'accept-language', message: 'too long' }] : []),
  ];
}
