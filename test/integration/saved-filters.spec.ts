import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MOST_SAVED_FILTERS } from '@tctp/contracts';
import type { SavedFilter } from '@tctp/contracts';
import { sqlSavedFilters } from '@tctp/persistence';
import type { SavedFilters } from '@tctp/persistence';
import { aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TENANT = 'an-giang';

describe('saved filters', () => {
  let sandbox: Sandbox;
  let filters: SavedFilters;
  let reviewer: string;
  let officer: string;

  beforeAll(async () => {
    sandbox = await aSandbox();
    filters = sqlSavedFilters(sandbox.source);
    reviewer = (await sandbox.person('reviewer', 'noi-vu')).accountId;
    officer = (await sandbox.person('officer', 'vhtt')).accountId;
  }, 60_000);
  afterAll(() => sandbox?.close());

  const aFilter = (more: Partial<SavedFilter>): SavedFilter => ({
    id: randomUUID(),
    list: 'plan',
    name: 'Quá hạn của xã',
    search: { filter: 'overdue' },
    isDefault: false,
    ...more,
  });

  it('are kept by whoever made them, and nobody else sees, changes or forgets them', async () => {
    const mine = aFilter({});
    await filters.save(TENANT, reviewer, mine);
    expect(await filters.list(TENANT, reviewer)).toEqual([mine]);
    expect(await filters.list(TENANT, officer)).toEqual([]);
    await filters.forget(TENANT, officer, mine.id);
    await filters.save(TENANT, officer, { ...mine, name: 'Của người khác' });
    expect(await filters.list(TENANT, reviewer)).toEqual([mine]);
    await filters.forget(TENANT, reviewer, mine.id);
    expect(await filters.list(TENANT, reviewer)).toEqual([]);
  });

  it('have one default for each list, though two are named at once', async () => {
    const made = Array.from({ length: 4 }, (_, place) => aFilter({ name: `Bộ ${place}`, isDefault: true }));
    const other = aFilter({ list: 'matrix', isDefault: true });
    await Promise.all([...made, other].map((one) => filters.save(TENANT, reviewer, one)));
    const kept = await filters.list(TENANT, reviewer);
    expect(kept.filter(({ list, isDefault }) => list === 'plan' && isDefault)).toHaveLength(1);
    expect(kept.filter(({ list, isDefault }) => list === 'matrix' && isDefault)).toHaveLength(1);
    expect(kept).toHaveLength(5);
  });

  it('change when saved again under the same id', async () => {
    const first = aFilter({ list: 'tasks' });
    await filters.save(TENANT, officer, first);
    await filters.save(TENANT, officer, { ...first, search: { q: 'tuyen truyen' } });
    const [kept] = (await filters.list(TENANT, officer)).filter(({ list }) => list === 'tasks');
    expect(kept?.search).toEqual({ q: 'tuyen truyen' });
  });

  it('are as many as one person looks through, though two windows save the last at once', async () => {
    const { accountId } = await sandbox.person('head', 'vhtt');
    const save = (one: SavedFilter) => filters.save(TENANT, accountId, one);
    const made = Array.from({ length: MOST_SAVED_FILTERS - 1 }, (_, place) =>
      aFilter({ name: `Bộ ${place}` }),
    );
    for (const one of made) expect(await save(one)).toBe(true);
    const last = await Promise.all([save(aFilter({})), save(aFilter({ list: 'tasks', isDefault: true }))]);
    expect([...last].sort()).toEqual([false, true]);
    const kept = await filters.list(TENANT, accountId);
    expect(kept).toHaveLength(MOST_SAVED_FILTERS);
    const [first = aFilter({})] = made;
    expect(await save({ ...first, name: 'Tên khác' })).toBe(true);
    await filters.forget(TENANT, accountId, first.id);
    expect(await save(aFilter({}))).toBe(true);
    expect(await filters.list(TENANT, accountId)).toHaveLength(MOST_SAVED_FILTERS);
  });
});
