import { createHash, randomUUID } from 'node:crypto';
import { confirmImport, previewImport, takeForm } from '@tctp/application';
import type { ImportDeps } from '@tctp/application';
import type { ImportKindName, ImportPreview, Imported } from '@tctp/contracts';
import { readSheets, writeForm } from '@tctp/documents';
import type { Actor } from '@tctp/domain';
import { must } from './must';
import { PLAN } from './sandbox';
import type { Sandbox } from './sandbox';

export const WHY = 'Theo Quyết định 12/QĐ-SNV';

/** A command by somebody, sent for the first time. */
export const keyed = (actor: Actor, key: string = randomUUID()) => ({ actor, key, fingerprint: 'test' });

/** Forms taken, previewed and confirmed in a sandbox, as somebody does who has the file in hand. */
export function importsIn(
  sandbox: Sandbox,
  place: { planId: string | null; surveyId?: string } = { planId: PLAN },
) {
  const deps: ImportDeps = {
    ...sandbox,
    readSheets,
    surveyCodes: { hashCode: (code) => createHash('sha256').update(code).digest('hex') },
    newPassword: () => Promise.resolve({ password: 'mot-hai', passwordHash: 'bam' }),
  };
  const form = async (kind: ImportKindName, actor: Actor, language: 'vi' | 'en' = 'vi') => {
    return writeForm(must(await takeForm(deps, kind, { actor, ...place }, language)));
  };
  const preview = async (kind: ImportKindName, actor: Actor, bytes: Uint8Array): Promise<ImportPreview> => {
    const file = { fileName: 'a.xlsx', bytes };
    return must(await previewImport(deps, kind, { actor, ...place }, file, 'vi'));
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
    return confirmImport(deps, kind, keyed(actor, key), place, file, {
      fileDigest,
      basis,
      reason: WHY,
    });
  };
  const run = async (kind: ImportKindName, actor: Actor, bytes: Uint8Array): Promise<Imported> => {
    return must(await confirm(kind, actor, bytes, await preview(kind, actor, bytes)));
  };
  /** Row counts of everything but receipts. */
  const counts = async () => ({ ...(await sandbox.counts()), command_receipt: 0 });
  return { deps, form, preview, confirm, run, counts };
}
