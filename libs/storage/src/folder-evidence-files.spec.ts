import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inChunks, listed, sha256Of } from '../test/content';
import { folderEvidenceFiles } from './folder-evidence-files';

const LIMIT = 1024 * 1024;
const A_DAY_AGO = new Date(Date.now() - 25 * 3600 * 1000);
let root: string;

beforeEach(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'tctp-evidence-')), 'files');
});
afterEach(() => rm(join(root, '..'), { recursive: true, force: true }));

describe('a folder of evidence files', () => {
  it('has each file two folders deep, under its own hash', async () => {
    const content = randomBytes(100);
    const sha256 = sha256Of(content);
    await folderEvidenceFiles(root).store(inChunks(content), LIMIT);
    expect(existsSync(join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256))).toBe(true);
  });

  it('leaves nothing when the file cannot be put in its place', async () => {
    const content = randomBytes(100);
    await mkdir(root);
    await writeFile(join(root, sha256Of(content).slice(0, 2)), 'in the way');
    await expect(folderEvidenceFiles(root).store(inChunks(content), LIMIT)).rejects.toThrow();
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
  });

  it('clears away what a crash left a day ago, and nothing younger', async () => {
    await mkdir(join(root, 'tmp'), { recursive: true });
    await writeFile(join(root, 'tmp', 'old'), 'x');
    await writeFile(join(root, 'tmp', 'young'), 'x');
    await utimes(join(root, 'tmp', 'old'), A_DAY_AGO, A_DAY_AGO);
    await folderEvidenceFiles(root).store(inChunks(randomBytes(10)), LIMIT);
    expect(await readdir(join(root, 'tmp'))).toEqual(['young']);
  });

  it('renews the time of a file that is stored again, and of one that is set aside', async () => {
    const files = folderEvidenceFiles(root);
    const content = randomBytes(10);
    const sha256 = sha256Of(content);
    const place = join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const isOld = async (where: 'inPlace' | 'aside') =>
      (await listed(files.list(where)))[0]!.modifiedAt === A_DAY_AGO.toISOString();

    await files.store(inChunks(content), LIMIT);
    await utimes(place, A_DAY_AGO, A_DAY_AGO);
    expect(await isOld('inPlace')).toBe(true);
    await files.store(inChunks(content), LIMIT);
    expect(await isOld('inPlace')).toBe(false);
    await utimes(place, A_DAY_AGO, A_DAY_AGO);
    await files.setAside(sha256);
    expect(await isOld('aside')).toBe(false);
  });

  it('lists nothing that is no evidence file', async () => {
    const name = 'a'.repeat(64);
    for (const path of ['tmp/x', `tmp/${name}`, `ab/cd/${name}`, 'aa/aa/note.txt', name]) {
      await mkdir(join(root, path, '..'), { recursive: true });
      await writeFile(join(root, path), 'x');
    }
    expect(await listed(folderEvidenceFiles(root).list('inPlace'))).toEqual([]);
  });
});
