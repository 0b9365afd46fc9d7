import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a condition, with a limit; never for a length of time. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  { within = 15_000, what = () => 'the condition' }: { within?: number; what?: () => string } = {},
): Promise<void> {
  const end = Date.now() + within;
  for (;;) {
    if (await condition()) return;
    if (Date.now() > end) throw new Error(`Waited ${within} ms for ${what()}`);
    await pause(50);
  }
}
