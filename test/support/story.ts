import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DESK, PHONE, Screen, forbidden, missingBrowser, openBrowser } from './browser';
import { startOwnProgram } from './own-program';
import type { OwnProgram } from './own-program';

/** What a story is told with; all of it is there once the first line is told. */
export interface Stage {
  readonly program: OwnProgram;
  readonly browser: Browser;
  /** At 1440 pixels. */
  readonly desk: Screen;
  /** At 390 pixels. */
  readonly phone: Screen;
}

/**
 * The built program with a database of its own, and a browser that uses it.
 * `start` is for a program that begins in another way.
 */
export function story(
  title: string,
  tell: (stage: Stage) => void,
  start = () => startOwnProgram({ TCTP_RATE_LIMIT: '' }),
): void {
  inBrowser(title, () => {
    const stage: { -readonly [Part in keyof Stage]?: Stage[Part] } = {};

    beforeAll(async () => {
      stage.program = await start();
      stage.browser = await openBrowser();
      stage.desk = await Screen.open(stage.browser, stage.program.url, DESK);
      stage.phone = await Screen.open(stage.browser, stage.program.url, PHONE);
    }, 90_000);

    afterAll(async () => {
      await stage.browser?.close();
      await stage.program?.close();
      expect(forbidden.splice(0)).toEqual([]);
    }, 30_000);

    tell(stage as Stage);
  });
}

/** What only a browser can tell. Without one it says so and is skipped. */
export function inBrowser(title: string, tell: () => void): void {
  if (missingBrowser !== null) it.skip(missingBrowser, () => undefined);
  (missingBrowser === null ? describe : describe.skip)(title, tell);
}
