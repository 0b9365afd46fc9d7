import type { Problem } from '@tctp/contracts';

/** A refusal of the API (RFC 9457), or `offline` when no answer came at all. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
  }

  get code(): string {
    return this.problem.code;
  }

  get isOffline(): boolean {
    return this.problem.code === OFFLINE;
  }

  get isStale(): boolean {
    return this.problem.status === 412;
  }
}

const OFFLINE = 'offline';

export function offlineProblem(): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: OFFLINE, status: 0, detail: '', code: OFFLINE });
}

/** Reads what a server, or a proxy before it, said about a failure. */
export function readProblem(status: number, text: string): ApiProblem {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'code' in body) return new ApiProblem(body as Problem);
  } catch {
    /* Not JSON: a proxy spoke. */
  }
  const code = status >= 500 ? 'fault' : 'request-refused';
  return new ApiProblem({ type: 'about:blank', title: code, status, detail: '', code });
}
