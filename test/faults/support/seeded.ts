/** The same choices for the same seed. */
export interface Choices {
  /** 0 up to 1. */
  next(): number;
  /** Milliseconds, or anything else: from, up to and with to. */
  between(from: number, to: number): number;
  oneOf<T>(things: readonly T[]): T;
}

export function seeded(seed: number): Choices {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    oneOf(things) {
      const thing = things[Math.floor(next() * things.length)];
      if (thing === undefined) throw new Error('Nothing to choose from');
      return thing;
    },
  };
}
