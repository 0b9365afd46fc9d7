import type { Problem } from '@tctp/contracts';

interface SchemaIssue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}

const MOST_TOLD = 100;

/** Where in the input, and what is wrong with it; of very many the first, or ten thousand wrong items would be answered one by one. */
export function toIssues(issues: readonly SchemaIssue[]): NonNullable<Problem['issues']> {
  return issues.slice(0, MOST_TOLD).map((issue) => ({
    path: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    message: issue.message,
  }));
}
