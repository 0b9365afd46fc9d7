import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@tctp/domain';
import { tusUploads } from './tus-uploads';

const HOUR_MS = 3600 * 1000;
const ID = '5b0f1df0-6f3b-4a39-9a39-0d3a1c1f0001';
const anh: Actor = {
  tenantId: 'an-giang',
  accountId: 'anh',
  displayName: 'Anh',
  role: 'officer',
  unitId: 'vhtt',
};

describe('uploads on their way', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tctp-uploads-'));
    await mkdir(folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** As the store writes it: what has arrived, and beside it what was promised. */
  async function begun(id: string, arrived: string, size: number, hoursAgo: number): Promise<void> {
    await writeFile(join(folder, id), arrived);
    const metadata = { owner: 'an-giang/anh', filename: '../Báo cáo.pdf', filetype: 'application/pdf' };
    const creation_date = new Date(Date.now() - hoursAgo * HOUR_MS).toISOString();
    await writeFile(
      join(folder, `${id}.json`),
      JSON.stringify({ id, size, offset: 0, metadata, creation_date }),
    );
  }

  it('are gone after a day, finished or not, and not before', async () => {
    const late = ID.replace(/1$/, '2');
    const whole = ID.replace(/1$/, '3');
    await begun(ID, 'nửa', 100, 23);
    await begun(late, 'nửa', 100, 25);
    await begun(whole, 'đủ', 4, 25);
    await tusUploads(folder, 1_000).removeExpired();
    expect((await readdir(folder)).sort()).toEqual([ID, `${ID}.json`]);
  });

  it('are known to their account alone, by a name that is no path', async () => {
    await begun(ID, 'nửa', 100, 1);
    const uploads = tusUploads(folder, 1_000);
    expect(await uploads.state(anh, ID)).toEqual({ id: ID, size: 100, received: 5, fileName: 'Báo cáo.pdf' });
    expect(await uploads.find(anh, ID)).toBe('unfinished');
    for (const other of [
      { ...anh, accountId: 'binh' },
      { ...anh, tenantId: 'ca-mau' },
    ])
      expect([await uploads.state(other, ID), await uploads.find(other, ID)]).toEqual([null, null]);
    expect(await uploads.find(anh, '../secret')).toBeNull();
  });
});
