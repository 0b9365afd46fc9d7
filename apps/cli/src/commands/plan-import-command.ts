import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { draftView, importPlan, inspectDraft, readDraft } from '@tctp/application';
import type { DraftSurroundings, Result } from '@tctp/application';
import { loadTinhBien2017, shippedDefaults } from '@tctp/catalog';
import type { Config } from '@tctp/config';
import type { DraftView } from '@tctp/contracts';
import { readPaper } from '@tctp/documents';
import { readPlan } from '@tctp/drafts';
import { dataSourceOptions, sqlDrafts } from '@tctp/persistence';
import { openEvidenceFiles, openScanner } from '@tctp/storage';
import { DataSource } from 'typeorm';
import { draftText } from './draft-text';
import { withPerson } from './open-person';
import { say } from './words';
import { WrongUse } from './wrong-use';

export interface PlanImportOptions {
  dryRun?: boolean;
  json?: boolean;
  /** Whose draft it becomes: a reviewer or an administrator. */
  as?: string;
}

/**
 * A file read into a draft. A dry run keeps nothing: it matches the units of the configured database, or, without one,
 * those of the plan that ships.
 */
export async function planImportCommand(
  config: Config,
  file: string,
  options: PlanImportOptions,
): Promise<string> {
  const content = await readFile(file).catch(() => {
    throw new WrongUse(`Không có tệp "${file}". (No such file.)`);
  });
  const given = { content, fileName: basename(file) };
  const view = await (options.dryRun ? dryRun(config, given) : keep(config, given, options.as));
  return options.json ? JSON.stringify(view, null, 2) : draftText(view);
}

interface Given {
  content: Uint8Array;
  fileName: string;
}

async function dryRun(config: Config, { content, fileName }: Given): Promise<DraftView> {
  const read = await readPaper(content, fileName);
  if (!read.ok) throw new WrongUse(say(`refusal.${read.refusal}`));
  const surroundings = config.databaseUrl === null ? ofShipped() : await ofDatabase(config.databaseUrl);
  const reading = readPlan(read.paper);
  const now = new Date().toISOString();
  const inspected = inspectDraft(
    { reading, settlements: [] },
    surroundings,
    shippedDefaults(),
    Number(now.slice(0, 4)),
  );
  const nobody = { accountId: '', displayName: '' };
  return draftView(
    {
      id: '',
      version: 0,
      state: 'open',
      file: { sha256: '', size: content.length, name: fileName, format: read.paper.format },
      proposedFrom: null,
      importedAt: now,
      importedBy: nobody,
      planId: null,
      summary: inspected.summary,
      reading,
      settlements: [],
    },
    inspected,
  );
}

function ofShipped(): DraftSurroundings {
  const { tenant, units } = loadTinhBien2017();
  return {
    tenant,
    units: units.map((unit) => ({ ...unit, closed: false, mergedInto: null })),
    formerNames: [],
    plans: [],
  };
}

async function ofDatabase(url: string): Promise<DraftSurroundings> {
  const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
  try {
    const [tenant] = await source.query<{ id: string }[]>('select id from tenant order by id limit 1');
    return tenant === undefined ? ofShipped() : await sqlDrafts(source).surroundings(tenant.id);
  } finally {
    await source.destroy();
  }
}

function keep(config: Config, given: Given, username: string | undefined): Promise<DraftView> {
  if (username === undefined)
    throw new WrongUse('Thêm --as TÊN_ĐĂNG_NHẬP, hoặc --dry-run để chỉ xem. (Say whose draft it is.)');
  return withPerson(config, username, async ({ source, work, clock, request }) => {
    const deps = {
      work,
      clock,
      drafts: sqlDrafts(source),
      shipped: shippedDefaults(),
      files: await openEvidenceFiles(config),
      scanner: openScanner(config),
      newId: randomUUID,
      readPaper,
    };
    const { draftId } = inWords(await importPlan(deps, request, given));
    return inWords(await readDraft(deps, request.actor, draftId));
  });
}

function inWords<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { code, ...params } = result.refusal;
  throw new WrongUse(say(`refusal.${code}`, params));
}
