import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { confirmImport, previewImport } from '@tctp/application';
import type { Result } from '@tctp/application';
import type { Config } from '@tctp/config';
import { confirmImportSchema, importKindSchema } from '@tctp/contracts';
import type { Imported, ImportKindName, ImportPreview } from '@tctp/contracts';
import { SHEET_LIMITS, readSheets } from '@tctp/documents';
import { hashSurveyCode, newPassword, openSecretKey } from '@tctp/identity';
import { openScanner } from '@tctp/storage';
import { importText } from './import-text';
import { NothingLoaded } from './open-plan';
import type { OpenPerson } from './open-person';
import { withPerson } from './open-person';
import { say } from './words';
import { WrongUse } from './wrong-use';

export interface ImportOptions {
  plan?: string;
  /** Whose sample or answers they are. */
  survey?: string;
  /** Who brings it in, with what they may. */
  as?: string;
  dryRun?: boolean;
  reason?: string;
  /** By which units are renamed. */
  document?: string;
  json?: boolean;
}

/** Of a tenant as a whole; the rest is of a plan. */
const WITHOUT_PLAN: readonly ImportKindName[] = ['people', 'units'];
const SAID = confirmImportSchema.shape;

/**
 * A form of Excel brought in as somebody who may: what it would change is told first, and done with a reason. Not `ok`
 * where a cell is wrong, and then nothing is done.
 */
export async function importCommand(
  config: Config,
  kind: string,
  file: string,
  { as, dryRun = false, reason = '', document, plan, survey, json }: ImportOptions,
): Promise<{ text: string; ok: boolean }> {
  const known = importKindSchema.safeParse(kind);
  if (!known.success)
    throw new WrongUse(`Loại là một trong: ${importKindSchema.options.join(', ')}. (Choose one of these.)`);
  if (as === undefined) throw new WrongUse('Thêm --as TÊN_ĐĂNG_NHẬP: ai nhập. (Say who brings it in.)');
  const why = SAID.reason.safeParse(dryRun ? '–' : reason);
  if (!why.success)
    throw new WrongUse('Thêm --reason "vì sao", hoặc --dry-run để chỉ xem. (Say why, or look only.)');
  const paper = SAID.document.safeParse(document ?? '');
  if (!paper.success) throw new WrongUse('--document: số, ký hiệu một văn bản. (One document, in short.)');
  const given = { fileName: basename(file), bytes: await bytesOf(file) };

  return withPerson(config, as, async (open) => {
    const { request } = open;
    const planId = WITHOUT_PLAN.includes(known.data) ? null : await planOf(open, plan);
    const deps = { ...open, ...(await toolsOf(config)) };
    const of = { planId, surveyId: survey ?? null };
    const target = { actor: request.actor, ...of };
    const seen = inWords(await previewImport(deps, known.data, target, given, 'vi'));
    const changes = seen.counts.added + seen.counts.changed;
    if (seen.renames > 0 && !dryRun && !paper.data)
      throw new WrongUse(`Thêm --document: văn bản đổi tên ${seen.renames} đơn vị. (Name the document.)`);
    const { fileDigest, basis } = seen;
    const confirmation = { fileDigest, basis, reason: why.data, document: paper.data };
    const done =
      dryRun || changes === 0 || seen.faults.length > 0
        ? null
        : inWords(await confirmImport(deps, known.data, request, of, given, confirmation));
    return answer(seen, done, json === true);
  });
}

/** Codes of answers are known by a hash under the installation's own key. */
async function toolsOf(config: Config) {
  const key = await openSecretKey({ configured: config.secretKey, dataDir: config.dataDir });
  return {
    scanner: openScanner(config),
    surveyCodes: { hashCode: hashSurveyCode(key.keyFor('survey-code')) },
    readSheets,
    newPassword,
    newId: randomUUID,
  };
}

function answer(seen: ImportPreview, done: Imported | null, json: boolean): { text: string; ok: boolean } {
  const text = json ? JSON.stringify({ preview: seen, imported: done }, null, 2) : importText(seen, done);
  return { text, ok: seen.faults.length === 0 };
}

async function planOf({ source, request }: OpenPerson, asked: string | undefined): Promise<string> {
  const [plan] = await source.query<{ id: string }[]>(
    'select id from plan where tenant_id = $1 and ($2::text is null or id = $2) order by year desc, id limit 1',
    [request.actor.tenantId, asked ?? null],
  );
  if (plan === undefined) throw new NothingLoaded(asked);
  return plan.id;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch(() => {
    throw new WrongUse(`Không có tệp "${file}". (No such file.)`);
  });
  if (bytes.byteLength > SHEET_LIMITS.bytes) throw new WrongUse(say('refusal.workbook-too-large'));
  return bytes;
}

function inWords<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { code, ...params } = result.refusal;
  throw new WrongUse(say(`refusal.${code}`, params));
}
