import { readFile } from 'node:fs/promises';

/** The program that verifies a dossier far from here; copied into each, byte for byte. */
export const verifierUrl = new URL('./kiem-tra.mjs', import.meta.url);

export function readVerifier(): Promise<Uint8Array> {
  return readFile(verifierUrl);
}
