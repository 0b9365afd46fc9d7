import { problemSchema } from '@tctp/contracts';
import type { Route } from '@tctp/contracts';
import type { Answer } from './send-attack';

/** What tells a stranger how the program is made. */
const TELLING =
  /node_modules|\bat (async )?[\w.<>]+ \(|\.[cm]?[jt]s:\d+|QueryFailed|typeorm|FST_|fastify|nestjs|zod|\bSQL\b|syntax error|relation "|column "|violates|invalid input syntax|duplicate key|ECONN|ENOENT|EACCES|\/dist\/|\/home\/|\/root\/|\/tmp\/|\/var\//i;

/** The protocol of uploads refuses in words of its own, to programs that know them. */
const SPEAKS_TUS = new Set(['beginUpload', 'continueUpload']);

/** Null: as it should be. */
export function faultOf(answer: Answer, route: Route, codes: ReadonlySet<string>): string | null {
  if (answer.status >= 500) return `answered ${answer.status}`;
  if (answer.status >= 400 && SPEAKS_TUS.has(route.id) && answer.type.startsWith('text/plain'))
    return TELLING.exec(answer.text)?.[0] ?? null;
  return answer.status >= 400 ? faultOfRefusal(answer, codes) : faultOfSuccess(answer, route);
}

function faultOfRefusal({ status, type, text }: Answer, codes: ReadonlySet<string>): string | null {
  if (!type.startsWith('application/problem+json')) return `refused with ${status} as ${type}`;
  const problem = problemSchema.safeParse(parsed(text));
  if (!problem.success) return `refused with what is no problem: ${problem.error.message}`;
  const { code, status: said } = problem.data;
  if (!codes.has(code)) return `refused with a code nobody knows: ${code}`;
  if (said !== status) return `says ${said} and is ${status}`;
  const told = TELLING.exec(text);
  return told === null ? null : `tells how it is made: ${told[0]}`;
}

function faultOfSuccess({ status, type, text }: Answer, route: Route): string | null {
  if (status === 304 || (status >= 300 && status < 400)) return `sends on with ${status}`;
  if (route.binary === true || route.stream === true) return null;
  if (route.response === undefined) return null;
  if (!type.startsWith('application/json')) return `answered with ${type}`;
  const body = parsed(text);
  const fitting = route.response.safeParse(body);
  if (!fitting.success) return `answered with what it does not promise: ${fitting.error.message}`;
  const more = unpromised(body, fitting.data, '');
  return more === null ? null : `answered with more than it promises: ${more}`;
}

/** The first thing in an answer that the schema of the route does not name. */
function unpromised(given: unknown, promised: unknown, path: string): string | null {
  if (typeof given !== 'object' || given === null || typeof promised !== 'object' || promised === null)
    return null;
  for (const [key, inner] of Object.entries(given)) {
    const here = `${path}.${key}`;
    if (!Object.hasOwn(promised, key)) return here;
    const more = unpromised(inner, (promised as Record<string, unknown>)[key], here);
    if (more !== null) return more;
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
