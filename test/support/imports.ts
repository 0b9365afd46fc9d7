import { createHash, randomUUID } from 'node:crypto';
import { confirmImport, previewImport, takeForm } from '@tctp/application';
import type { ImportDeps } from '@tctp/application';
import type { ImportKindName, ImportPreview, Imported } from '@tctp/contracts';
import { readSheets, writeForm } from '@tctp/documents';
import type { Actor } from '@tctp/domain';
import { PLAN } from './sandbox';
import type { Sandbox } from './sandbox';

export const WHY = 'Theo Quyết định 12/QĐ-SNV';

/** Forms taken, previewed and confirmed in a sandbox, as somebody does who has the file in hand. */
export function importsIn(sandbox: Sandbox) {
  const deps: ImportDeps = {
    ...sandbox,
    readSheets,
    surveyCodes: { hashCode: (code) => createHash('sha256').update(code).digest('hex') },
    newPassword: () => Promise.resolve({ password: 'mot-hai', passwordHash: 'bam' }),
  };
  const request = (actor: Actor, key: string = randomUUID()) => ({ actor, key, fingerprint: 'test' });
  const form = async (kind: ImportKindName, actor: Actor, language: 'vi' | 'en' = 'vi') => {
    const made = await takeForm(deps, kind, { actor, planId: PLAN }, language);
    if (!made.ok) throw new Error(made.refusal.code);
    return writeForm(made.value);
  };
  const preview = async (kind: ImportKindName, actor: Actor, bytes: Uint8Array): Promise<ImportPreview> => {
    const file = { fileName: 'a.xlsx', bytes };
    const said = await previewImport(deps, kind, { actor, planId: PLAN }, file, 'vi');
    if (!said.ok) throw new Error(said.refusal.code);
    return said.value;
  };
  const confirm = (
    kind: ImportKindName,
    actor: Actor,
    bytes: Uint8Array,
    seen: Pick<ImportPreview, 'fileDigest' | 'basis'>,
    key?: string,
  ) => {
    const file = { fileName: 'a.xlsx', bytes };
    const { fileDigest, basis } = seen;
    return confirmImport(deps, kind, request(actor, key), { planId: PLAN }, file, {
      fileDigest,
      basis,
      reason: WHY,
    });
  };
  const run = async (kind: ImportKindName, actor: Actor, bytes: Uint8Array): Promise<Imported> => {
    const done = await confirm(kind, actor, bytes, await preview(kind, actor, bytes));
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value;
  };
  /** Row counts of everything but receipts. */
  const counts = async () => ({ ...(await sandbox.counts()), command_receipt: 0 });
  return { deps, form, preview, confirm, run, counts };
}
