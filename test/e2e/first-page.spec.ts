import { expect, it } from '@jest/globals';
import { story } from '../support/story';
import { loadPage } from '../support/page-load';
import { Person } from '../support/person';

const MOST_SCRIPT = 200_000;

story('the first pages, with an empty cache', (stage) => {
  it('fetch at most 200 kB of script to sign in', async () => {
    const load = await loadPage(stage.browser, {
      url: stage.program.url,
      path: '/sign-in',
      settled: 'signin-vhtt.canbo',
    });
    expect(load.scriptBytes).toBeGreaterThan(50_000);
    expect(load.scriptBytes).toBeLessThanOrEqual(MOST_SCRIPT);
  }, 60_000);

  it("fetch at most 200 kB of script for an officer's list", async () => {
    const officer = await Person.signIn(stage.program.url, 'vhtt.canbo');
    const load = await loadPage(stage.browser, {
      url: stage.program.url,
      path: '/tasks',
      settled: 'task-row-6-1.5.3-once',
      cookie: officer.session,
    });
    expect(load.scriptBytes).toBeGreaterThan(50_000);
    expect(load.scriptBytes).toBeLessThanOrEqual(MOST_SCRIPT);
  }, 60_000);
});
