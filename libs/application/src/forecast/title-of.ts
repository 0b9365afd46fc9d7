import type { CriteriaSet } from '@tctp/domain';

/** What a line is called: after its component, or else after its field. */
export function titleOf(set: CriteriaSet, { code, fieldCode }: { code: string; fieldCode: string }): string {
  return (
    set.components.find((one) => one.code === code)?.title ??
    set.fields.find((one) => one.code === fieldCode)?.title ??
    code
  );
}
