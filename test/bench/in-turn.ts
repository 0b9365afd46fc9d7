/** One way of doing the thing that is measured. */
export interface Contender {
  name: string;
  /** Works for about so many milliseconds, and says how many it did in one second. */
  run: (milliseconds: number) => Promise<number>;
}

export interface Figure {
  name: string;
  /** Per second, or milliseconds where the bench says so: the median of its rounds, and all of them. */
  median: number;
  rounds: number[];
}

/**
 * Contenders take turns, and each round starts with another one, so that a noisy machine is noisy for all of them alike.
 * A first short round warms up and is not counted.
 */
export async function inTurn(
  contenders: readonly Contender[],
  { rounds, milliseconds }: { rounds: number; milliseconds: number },
): Promise<Figure[]> {
  const figures = contenders.map(({ name }): Figure => ({ name, median: 0, rounds: [] }));
  for (const { run } of contenders) await run(milliseconds / 4);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const place = (round + turn) % contenders.length;
      figures[place]!.rounds.push(await contenders[place]!.run(milliseconds));
    }
  }
  return figures.map((figure) => ({ ...figure, median: medianOf(figure.rounds) }));
}

export function medianOf(numbers: readonly number[]): number {
  return percentileOf(numbers, 0.5);
}

/** The smallest number that so large a share of the numbers does not exceed. */
export function percentileOf(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? NaN;
}

/** So many at once, each asking again as soon as it is answered. Per second. */
export async function closedLoop(
  clients: number,
  milliseconds: number,
  once: (client: number, turn: number) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  const end = began + milliseconds;
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = 0; performance.now() < end; turn += 1) {
        await once(client, turn);
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - began);
}
