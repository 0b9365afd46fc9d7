import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { missingBrowser, openBrowser } from '../support/browser';
import { loadPage } from '../support/page-load';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';

const MOST_SCRIPT = 200_000;

if (missingBrowser !== null) it.skip(missingBrowser, () => undefined);

(missingBrowser === null ? describe : describe.skip)('the first pages, with an empty cache', () => {
  let program: OwnProgram;
  let browser: Browser;

  beforeAll(async () => {
    program = await startOwnProgram();
    browser = await openBrowser();
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await program?.close();
  }, 30_000);

  it('fetch at most 200 kB of script to sign in', async () => {
    const load = await loadPage(browser, {
      url: program.url,
      path: '/sign-in',
      settled: 'signin-vhtt.canbo',
    });
    expect(load.scriptBytes).toBeGreaterThan(50_000);
    expect(load.scriptBytes).toBeLessThanOrEqual(MOST_SCRIPT);
  }, 60_000);

  it("fetch at most 200 kB of script for an officer's list", async () => {
    const officer = await Person.signIn(program.url, 'vhtt.canbo');
    const load = await loadPage(browser, {
      url: program.url,
      path: '/tasks',
      settled: 'task-row-6-1.5.3-once',
      cookie: officer.session,
    });
    expect(load.scriptBytes).toBeGreaterThan(50_000);
    expect(load.scriptBytes).toBeLessThanOrEqual(MOST_SCRIPT);
  }, 60_000);
});
