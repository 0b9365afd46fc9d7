import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sqlSignInAttempts } from '@tctp/persistence';
import type { CountedBy } from '@tctp/persistence';
import { aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const FREE = 5;
const upTo = (free: number, key: string): CountedBy => ({
  key,
  next: (level, elapsed) => (level >= free ? { wait: Math.max(0.001, 60 - elapsed) } : { level: level + 1 }),
});

describe('tries to sign in', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await aSandbox();
  }, 60_000);
  afterAll(() => sandbox?.close(), 30_000);

  const levelOf = async (key: string) => {
    const [row] = await sandbox.source.query<{ level: number }[]>(
      'select level from sign_in_attempt where key = $1',
      [key],
    );
    return row?.level ?? null;
  };

  it('are counted before they end: of forty at once by several programs five come through', async () => {
    const programs = [sqlSignInAttempts(sandbox.source), sqlSignInAttempts(sandbox.source)];
    const waits = await Promise.all(
      Array.from({ length: 40 }, (_, at) => programs[at % 2]!.begin([upTo(FREE, 'at-once')])),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(FREE);
    expect(await levelOf('at-once')).toBe(FREE);
  });

  it('touch no count where one of them says wait, and leave no row behind', async () => {
    const attempts = sqlSignInAttempts(sandbox.source);
    await attempts.begin([upTo(1, 'full')]);
    expect(await attempts.begin([upTo(FREE, 'other'), upTo(1, 'full')])).toBeGreaterThan(50);
    expect(await levelOf('other')).toBeNull();
    expect(await levelOf('full')).toBe(1);
  });

  it('that were right clear the name, and take back only their own try from the place', async () => {
    const attempts = sqlSignInAttempts(sandbox.source);
    for (let one = 0; one < 3; one += 1) await attempts.begin([upTo(FREE, 'name'), upTo(FREE, 'place')]);
    await attempts.succeed({ forgotten: 'name', takenBack: ['place'] });
    expect([await levelOf('name'), await levelOf('place')]).toEqual([0, 2]);
  });

  it('know a browser for its owner, and that somebody has used it', async () => {
    const attempts = sqlSignInAttempts(sandbox.source);
    const owner = await sandbox.person('officer', 'vhtt');
    const other = await sandbox.person('head', 'vhtt');
    await attempts.remember(owner, 'browser');
    expect(await attempts.knownTo(owner.accountId.toUpperCase(), 'browser')).toEqual({
      owner: true,
      anybody: true,
    });
    expect(await attempts.knownTo(other.accountId, 'browser')).toEqual({ owner: false, anybody: true });
    expect(await attempts.knownTo(owner.accountId, 'another')).toEqual({ owner: false, anybody: false });
    await sandbox.source.query(`update known_browser set last_used_at = now() - interval '366 days'`);
    expect(await attempts.knownTo(owner.accountId, 'browser')).toEqual({ owner: false, anybody: false });
  });
});
