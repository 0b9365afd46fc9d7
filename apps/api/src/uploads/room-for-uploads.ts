import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '@tctp/application';

/** Open at once: of one person, and of all together; bytes as many times the largest file. */
export const ROOM = { own: { count: 50, files: 10 }, all: { count: 2_000, files: 100 } };

interface Promised {
  owner: string;
  bytes: number;
}

/**
 * Keeps the folder of uploads from being filled: what is promised counts, not what has come. Room that was given is held
 * until its upload stands in the folder (`release`), so that many who begin at once do not count past each other.
 */
export function roomForUploads(directory: string, limitBytes: number, room = ROOM) {
  const held = new Set<Promised>();
  return async (owner: string, bytes: number): Promise<Result<() => void>> => {
    const mine: Promised = { owner, bytes };
    held.add(mine);
    const release = () => void held.delete(mine);
    const all = [...(await standing(directory)), ...held];
    const own = all.filter((one) => one.owner === owner);
    const fits = (those: readonly Promised[], most: { count: number; files: number }) =>
      those.length <= most.count && sum(those) <= most.files * limitBytes;
    if (fits(own, room.own) && fits(all, room.all)) return { ok: true, value: release };
    release();
    return { ok: false, refusal: { code: fits(own, room.own) ? 'uploads-full' : 'uploads-too-many' } };
  };
}

function sum(those: readonly Promised[]): number {
  return those.reduce((total, { bytes }) => total + bytes, 0);
}

async function standing(directory: string): Promise<Promised[]> {
  const names = await readdir(directory).catch(() => []);
  const read = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => promisedIn(join(directory, name)));
  return (await Promise.all(read)).filter((one) => one !== null);
}

/** Gone or half written meanwhile: it is held by whoever begins it, or was removed. */
async function promisedIn(path: string): Promise<Promised | null> {
  try {
    const { size, metadata } = JSON.parse(await readFile(path, 'utf8')) as {
      size?: number;
      metadata?: { owner?: string };
    };
    return { owner: metadata?.owner ?? '', bytes: size ?? 0 };
  } catch {
    return null;
  }
}
