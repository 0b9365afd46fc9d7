import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { missingBrowser, openBrowser } from '../support/browser';
import { createEmptyDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { loadPage } from '../support/page-load';
import { startProgram, temporaryFolder } from '../support/program';
import type { Program } from '../support/program';
import { PASSWORD } from '../support/person';

const MOST_SCRIPT = 200_000;

if (missingBrowser !== null) it.skip(missingBrowser, () => undefined);

(missingBrowser === null ? describe : describe.skip)('the first pages, with an empty cache', () => {
  let database: TestDatabase;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let program: Program;
  let browser: Browser;

  beforeAll(async () => {
    [database, folder] = await Promise.all([createEmptyDatabase(), temporaryFolder()]);
    program = await startProgram({ databaseUrl: database.url, dataDir: folder.path });
    browser = await openBrowser();
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    await database?.drop();
    await folder?.remove();
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
    const reply = await fetch(`${program.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'vhtt.canbo', password: PASSWORD }),
    });
    const [name = '', value = ''] = (reply.headers.get('set-cookie') ?? '').split(';')[0]!.split('=');
    const load = await loadPage(browser, {
      url: program.url,
      path: '/tasks',
      settled: 'task-row-6-1.5.3-once',
      cookie: { name, value },
    });
    expect(load.scriptBytes).toBeGreaterThan(50_000);
    expect(load.scriptBytes).toBeLessThanOrEqual(MOST_SCRIPT);
  }, 60_000);
});
