/** Of fewer answers nothing is shown by unit: somebody could be known by them. */
export const FEWEST_SHOWN = 5;

/**
 * Of which units points may be shown. Too few answers stay hidden, and never alone: what is hidden together is as many
 * again, or it could be reckoned from the whole by taking away the rest.
 */
export function seenUnits(units: readonly { unitId: string; answers: number }[]): ReadonlySet<string> {
  const inOrder = units
    .filter(({ answers }) => answers > 0)
    .sort((one, other) => one.answers - other.answers);
  let hidden = 0;
  let from = 0;
  while (from < inOrder.length) {
    const { answers } = inOrder[from] ?? { answers: 0 };
    if (answers >= FEWEST_SHOWN && (hidden === 0 || hidden >= FEWEST_SHOWN)) break;
    hidden += answers;
    from += 1;
  }
  return new Set(inOrder.slice(from).map(({ unitId }) => unitId));
}
