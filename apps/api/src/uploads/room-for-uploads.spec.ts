import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { roomForUploads } from './room-for-uploads';

const LIMIT = 100;
const ROOM = { own: { count: 3, files: 2 }, all: { count: 5, files: 4 } };

describe('room for uploads', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tctp-room-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const stands = (id: string, owner: string, size: number) =>
    writeFile(join(folder, `${id}.json`), JSON.stringify({ id, size, metadata: { owner } }));
  const asked = async (owner: string, bytes: number) => {
    const room = await roomForUploads(folder, LIMIT, ROOM)(owner, bytes);
    return room.ok ? 'given' : room.refusal.code;
  };

  it('ends for one person by count and by what they have promised, and not for the next', async () => {
    await stands('a', 'anh', 100);
    expect([await asked('anh', 100), await asked('anh', 101)]).toEqual(['given', 'uploads-too-many']);
    for (const id of ['b', 'c']) await stands(id, 'anh', 1);
    expect([await asked('anh', 1), await asked('binh', 100)]).toEqual(['uploads-too-many', 'given']);
  });

  it('ends for everybody together', async () => {
    for (const [at, owner] of ['a', 'b', 'c', 'd'].entries()) await stands(String(at), owner, 100);
    expect(await asked('e', 1)).toBe('uploads-full');
    await rm(join(folder, '0.json'));
    expect(await asked('e', 1)).toBe('given');
  });

  it('is held for those who begin at once, and given back by who did not', async () => {
    const ask = roomForUploads(folder, LIMIT, ROOM);
    const rooms = await Promise.all(['1', '2', '3', '4'].map(() => ask('anh', 10)));
    const given = rooms.filter((room) => room.ok);
    expect(given.length).toBeLessThanOrEqual(3);
    for (const room of given) room.value();
    expect((await ask('anh', 10)).ok).toBe(true);
  });

  it('is not troubled by a folder that is not there, or a file half written', async () => {
    await writeFile(join(folder, 'half.json'), '{"id":');
    expect(await asked('anh', 1)).toBe('given');
    await rm(folder, { recursive: true });
    expect(await asked('anh', 1)).toBe('given');
  });
});
