import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pack as tarPack } from 'tar-stream';
import type { ArchiveFault } from './bad-archive';
import { BadArchive } from './bad-archive';
import { openArchive } from './read-archive';
import { writeArchive } from './write-archive';

const NOW = new Date('2017-09-01T00:00:00.000Z');
const REST = { program: '0.1.0', migrations: ['One1'], sequences: [], missing: [], seals: [] };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sha256Of = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

function inChunks(content: Uint8Array, size = content.byteLength, chunk = 65_536) {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < content.length; at += chunk) yield content.subarray(at, at + chunk);
  }
  return { size, [Symbol.asyncIterator]: chunks };
}

/** Two tables, one of them in two parts, an empty one, and two files. */
async function anArchive(file: string, { rows = Buffer.alloc(9_000_000, 'a\n'), evidence = 70_000 } = {}) {
  const files = [randomBytes(evidence), randomBytes(700)];
  const manifest = await writeArchive(file, NOW, async (archive) => {
    await archive.addTable({ name: 'tenant', columns: ['id'] }, async (write) => {
      for (let at = 0; at < rows.length; at += 65_536) await write(rows.subarray(at, at + 65_536));
      return rows.length / 2;
    });
    await archive.addTable({ name: 'unit', columns: ['id', 'name'] }, () => Promise.resolve(0));
    await archive.addTable({ name: 'task', columns: ['id'] }, async (write) => {
      await write(Buffer.from('1\n'));
      return 1;
    });
    for (const content of files)
      expect(await archive.addFile(sha256Of(content), inChunks(content))).toBe(true);
    return archive.finish(REST);
  });
  return { manifest, rows, files };
}

async function faultOf(work: Promise<unknown>): Promise<ArchiveFault> {
  const error: unknown = await work.then(
    () => new Error('nothing was refused'),
    (refusal: unknown) => refusal,
  );
  if (error instanceof BadArchive) return error.fault;
  throw error;
}

/** Tar around any content, as somebody else would make it. */
async function aTar(file: string, entries: Record<string, string>): Promise<void> {
  const pack = tarPack();
  for (const [name, content] of Object.entries(entries)) pack.entry({ name }, content);
  pack.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of pack) chunks.push(chunk as Uint8Array);
  await writeFile(file, Buffer.concat(chunks));
}

describe('an archive', () => {
  it.each(['backup.tar', 'backup.tar.gz'])('gives back what went into it, as %s', async (name) => {
    const file = join(folder, name);
    const { manifest, rows, files } = await anArchive(file);
    const archive = await openArchive(file);
    expect(archive.manifest).toEqual(manifest);
    expect(manifest.tables.map((table) => [table.name, table.rows, table.parts.length])).toEqual([
      ['tenant', 4_500_000, 2],
      ['unit', 0, 0],
      ['task', 1, 1],
    ]);
    const contents: Buffer[] = [];
    for await (const content of archive.contents()) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content) chunks.push(chunk);
      contents.push(Buffer.concat(chunks));
    }
    expect(contents).toHaveLength(5);
    expect(Buffer.concat(contents.slice(0, 2)).equals(rows)).toBe(true);
    expect(contents.slice(3).map(sha256Of)).toEqual(files.map(sha256Of));
  });

  it('is readable by its owner only, gzipped by its name, and leaves nothing unfinished beside it', async () => {
    await anArchive(join(folder, 'plain.tar'));
    await anArchive(join(folder, 'small.tar.gz'));
    expect((await stat(join(folder, 'plain.tar'))).mode & 0o777).toBe(0o600);
    const unpacked = gunzipSync(await readFile(join(folder, 'small.tar.gz')));
    expect(unpacked.byteLength).toBe((await stat(join(folder, 'plain.tar'))).size);
    expect((await readdir(folder)).sort()).toEqual(['plain.tar', 'small.tar.gz']);
  });

  it('never overwrites a file, nor one that is being written', async () => {
    await writeFile(join(folder, 'old.tar'), 'precious');
    expect(await faultOf(anArchive(join(folder, 'old.tar')))).toEqual({ code: 'exists' });
    await writeFile(join(folder, 'new.tar.partial'), 'half');
    expect(await faultOf(anArchive(join(folder, 'new.tar')))).toEqual({ code: 'unfinished' });
    expect(await readFile(join(folder, 'new.tar.partial'), 'utf8')).toBe('half');
  });

  it.each([
    ['changed', (content: Buffer) => inChunks(Buffer.concat([randomBytes(1), content.subarray(1)]))],
    ['shorter', (content: Buffer) => inChunks(content.subarray(1), content.length)],
    ['longer', (content: Buffer) => inChunks(Buffer.concat([content, content]), content.length)],
  ])('notices a file that is %s, and leaves nothing', async (_how, given) => {
    const content = randomBytes(200_000);
    const writing = writeArchive(join(folder, 'a.tar'), NOW, async (archive) => {
      expect(await archive.addFile(sha256Of(content), given(content))).toBe(false);
      throw new Error('given up');
    });
    await expect(writing).rejects.toThrow('given up');
    expect(await readdir(folder)).toEqual([]);
  });

  it('says what went wrong when a source fails, and leaves nothing', async () => {
    const writing = writeArchive(join(folder, 'a.tar.gz'), NOW, async (archive) => {
      await archive.addTable({ name: 'task', columns: ['id'] }, async (write) => {
        await write(randomBytes(20_000_000));
        throw new Error('the database is gone');
      });
    });
    await expect(writing).rejects.toThrow('the database is gone');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('an archive that came to harm', () => {
  it.each(['backup.tar', 'backup.tgz'])(
    'is refused when one byte of %s has changed, wherever',
    async (name) => {
      const file = join(folder, name);
      const { manifest } = await anArchive(file, { rows: Buffer.alloc(3_000, 'xy\n'), evidence: 5_000 });
      const whole = await readFile(file);
      const changed = join(folder, 'changed');
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
          const bytes = Buffer.from(whole);
          bytes[at] = bytes[at]! ^ by;
          await writeFile(changed, bytes);
          const read = await openArchive(changed).catch((error: unknown) => error);
          // Fill bytes behind an entry and the date in gzip's own header say nothing.
          if (!(read instanceof BadArchive)) expect(read).toMatchObject({ manifest });
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(['backup.tar', 'backup.tar.gz'])('is refused when %s is cut off, wherever', async (name) => {
    const file = join(folder, name);
    const { manifest } = await anArchive(file, { rows: Buffer.alloc(3_000, 'xy\n'), evidence: 5_000 });
    const whole = await readFile(file);
    const cut = join(folder, 'cut');
    for (let at = 0; at < whole.length; at += 211) {
      await writeFile(cut, whole.subarray(0, at));
      const read = await openArchive(cut).catch((error: unknown) => error);
      if (read instanceof BadArchive) expect(['cut-off', 'not-an-archive']).toContain(read.fault.code);
      // Only the blank end of a tar may be missing.
      else expect([read, whole.subarray(at).every((byte) => byte === 0)]).toMatchObject([{ manifest }, true]);
    }
  });

  it('names the entry that is not what the manifest says', async () => {
    const file = join(folder, 'backup.tar');
    const { files } = await anArchive(file);
    const whole = await readFile(file);
    const at = whole.indexOf(files[0]!.subarray(0, 64));
    whole[at + 20] = whole[at + 20]! ^ 1;
    await writeFile(file, whole);
    expect(await faultOf(openArchive(file))).toEqual({
      code: 'damaged',
      entry: `files/${sha256Of(files[0]!)}`,
    });
  });

  it('is noticed too when it changes after it was believed', async () => {
    const file = join(folder, 'backup.tar');
    const { files } = await anArchive(file);
    const archive = await openArchive(file);
    const whole = await readFile(file);
    const at = whole.indexOf(files[1]!.subarray(0, 64));
    whole[at] = whole[at]! ^ 1;
    await writeFile(file, whole);
    const reading = (async () => {
      for await (const content of archive.contents()) for await (const _chunk of content);
    })();
    expect(await faultOf(reading)).toEqual({ code: 'damaged', entry: `files/${sha256Of(files[1]!)}` });
  });
});

describe('what is no archive of ours', () => {
  const withManifest = (manifest: unknown, more: Record<string, string> = {}) => {
    const text = JSON.stringify(manifest);
    return {
      ...more,
      'manifest.json': text,
      'manifest.json.sha256': `${sha256Of(Buffer.from(text))}  manifest.json\n`,
    };
  };
  const EMPTY = {
    ...REST,
    format: 'tctp-backup',
    version: 1,
    createdAt: NOW.toISOString(),
    tables: [],
    files: [],
  };

  it.each<[string, Record<string, string>, ArchiveFault]>([
    ['a tar of somebody else', { 'readme.txt': 'hello' }, { code: 'not-an-archive' }],
    ['a path that climbs', withManifest(EMPTY, { '../../etc/passwd': 'x' }), { code: 'not-an-archive' }],
    ['an absolute path', withManifest(EMPTY, { '/etc/passwd': 'x' }), { code: 'not-an-archive' }],
    [
      'a table whose name is SQL',
      withManifest(EMPTY, { 'tables/a";drop/0001.copy': 'x' }),
      { code: 'not-an-archive' },
    ],
    ['another format', withManifest({ ...EMPTY, format: 'other' }), { code: 'not-an-archive' }],
    [
      'a newer format',
      withManifest({ format: 'tctp-backup', version: 2 }),
      { code: 'newer-format', version: 2 },
    ],
    [
      'a manifest of another shape',
      withManifest({ ...EMPTY, more: 1 }),
      { code: 'damaged', entry: 'manifest.json' },
    ],
    [
      'an entry nobody announced',
      withManifest(EMPTY, { 'tables/task/0001.copy': '1\n' }),
      { code: 'damaged', entry: 'tables/task/0001.copy' },
    ],
    ['nothing at all', {}, { code: 'not-an-archive' }],
  ])('is refused: %s', async (_title, entries, fault) => {
    const file = join(folder, 'foreign.tar');
    await aTar(file, entries);
    expect(await faultOf(openArchive(file))).toEqual(fault);
  });

  it('is refused: text, an empty file, a folder, no file', async () => {
    await writeFile(join(folder, 'text'), 'not a tar'.repeat(1000));
    await writeFile(join(folder, 'empty'), '');
    for (const name of ['text', 'empty', '.'])
      expect(await faultOf(openArchive(join(folder, name)))).toEqual({ code: 'not-an-archive' });
    expect(await faultOf(openArchive(join(folder, 'nowhere')))).toEqual({ code: 'no-file' });
  });
});
