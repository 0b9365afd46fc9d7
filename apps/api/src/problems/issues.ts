import type { Problem } from '@tctp/contracts';

interface SchemaIssue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}

/** Where in the input, and what is wrong with it. */
export function toIssues(issues: readonly SchemaIssue[]): NonNullable<Problem['issues']> {
  return issues.map((issue) => ({
    path: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    message: issue.message,
  }));
}
