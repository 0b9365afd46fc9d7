import type { DraftSettlement } from '@tctp/contracts';

/**
 * What somebody set aside together for one reason stands together; every change stands by itself. In the order they
 * came.
 */
export function historyGroups(settlements: readonly DraftSettlement[]): DraftSettlement[][] {
  const groups: DraftSettlement[][] = [];
  for (const one of settlements) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (first !== undefined && isAlike(first, one)) last?.push(one);
    else groups.push([one]);
  }
  return groups;
}

function isAlike(first: DraftSettlement, next: DraftSettlement): boolean {
  return (
    first.ignored &&
    next.ignored &&
    !first.takenBack &&
    !next.takenBack &&
    first.findingCode === next.findingCode &&
    first.reason === next.reason &&
    first.by.accountId === next.by.accountId
  );
}
