import { recomputeScores, verifyFiles } from '@tctp/application';
import type { Clock } from '@tctp/application';
import {
  sqlReadModels,
  typeormEvidenceRows,
  typeormHistoryAudit,
  typeormUnitOfWork,
} from '@tctp/persistence';
import { folderEvidenceFiles } from '@tctp/storage';
import { MACHINE_VERSION } from '@tctp/workflow';
import type { DataSource } from 'typeorm';
import { until } from '../../support/until';
import { deadlinesOf } from './deadline-reckoning';
import type { Sent } from './load';
import { WORDLESS } from './verbs';
import type { World } from './world';

/** What came of a round, in figures; `wrong` is empty when nothing was lost or doubled. */
export interface Reckoning {
  commands: number;
  acknowledged: number;
  refused: number;
  unknown: number;
  lost: number;
  doubled: number;
  /** Kinds of command of which one at least was acknowledged. */
  verbs: number;
  entries: number;
  fired: number;
  files: number;
  /** Files that no row names yet: what a killed upload leaves behind, collected later. */
  orphans: number;
  wrong: readonly string[];
}

/** Waits until everything that was promised has happened, then counts. */
export async function reckon(world: World, sent: readonly Sent[]): Promise<Reckoning> {
  return world.withDatabase(async (source) => {
    const now = await settle(world, source);
    const audit = typeormHistoryAudit(source);
    await audit.seal();
    const verdict = await audit.verify();
    const files = await evidence(source, world.evidenceDir);
    const deadlines = await deadlinesOf(source, now);
    const commandsWrong = await commands(source, sent);
    const like = (outcome: Sent['outcome']) => sent.filter((one) => one.outcome === outcome);
    const said = (word: string) => commandsWrong.filter((line) => line.startsWith(word)).length;
    return {
      commands: sent.length,
      acknowledged: like('acknowledged').length,
      refused: like('refused').length,
      unknown: like('unknown').length,
      lost: said('lost'),
      doubled: said('doubled'),
      verbs: new Set(like('acknowledged').map(({ verb }) => verb)).size,
      entries: verdict.entries,
      fired: deadlines.fired,
      files: files.files,
      orphans: files.orphans,
      wrong: [
        ...verdict.findings.map((finding) => `the chain: ${JSON.stringify(finding)}`),
        ...commandsWrong,
        ...(await decisions(source)),
        ...deadlines.wrong,
        ...files.wrong,
        ...(await digests(source)),
        ...(await scores(source, world.clock)),
      ],
    };
  });
}

/** Rows of a task that this program cannot read wait for one that can. */
const OPEN = `
select (select count(*) from outbox where done_at is null)
     + (select count(*) from deadline d join task t on t.tenant_id = d.tenant_id and t.id = d.task_id
         where d.fired_at is null and d.due_at <= $1 and t.machine_version <= $2) as open`;

async function settle({ clock, processes }: World, source: DataSource): Promise<string> {
  let open = -1;
  let now = '';
  await until(
    async () => {
      now = await clock.now();
      const [row] = await source.query<{ open: string }[]>(OPEN, [now, MACHINE_VERSION]);
      open = Number(row?.open ?? -1);
      return open === 0;
    },
    {
      within: 90_000,
      what: () =>
        `the outbox and the due deadlines to be done; ${open} are left\n${processes.map(({ output }) => output.slice(-1_500)).join('\n')}`,
    },
  );
  return now;
}

const SAID = `
select coalesce(params->>'fileName', note) as said, count(*)::integer as times
  from task_event
 where code <> 'evidenceRemoved' and coalesce(params->>'fileName', note) like 'k-%' group by 1`;
const RECEIPTS = `select key, result->>'version' as version from command_receipt where key like 'k-%'`;

/** Every acknowledged command once, every refused one never, and no version given out twice. */
async function commands(source: DataSource, sent: readonly Sent[]): Promise<string[]> {
  const said = new Map(
    (await source.query<{ said: string; times: number }[]>(SAID)).map(({ said: text, times }) => [
      text.replace(/\.txt$/, ''),
      times,
    ]),
  );
  const receipts = new Map(
    (await source.query<{ key: string; version: string | null }[]>(RECEIPTS)).map((row) => [
      row.key,
      row.version === null ? null : Number(row.version),
    ]),
  );
  const versions = new Map<string, string>();
  const wrong: string[] = [];
  for (const one of sent) {
    const times = said.get(one.key) ?? 0;
    const told = `${one.verb} ${one.key} on ${one.taskId}, ${one.outcome} after ${one.attempts}`;
    if (times > 1) wrong.push(`doubled: ${told}, ${times} entries`);
    if (one.disagreed) wrong.push(`answered in two ways at once: ${told}`);
    if (one.outcome === 'refused' && (times > 0 || receipts.has(one.key)))
      wrong.push(`refused and done: ${told}`);
    if (one.outcome !== 'acknowledged') continue;
    if (WORDLESS.has(one.verb) ? !receipts.has(one.key) : times === 0) wrong.push(`lost: ${told}`);
    if (receipts.get(one.key) !== one.version) wrong.push(`answered otherwise: ${told}`);
    if (one.version === null) continue;
    const place = `${one.taskId} ${one.version}`;
    const other = versions.get(place);
    if (other !== undefined) wrong.push(`one version for two: ${told} and ${other}`);
    versions.set(place, one.key);
  }
  return wrong;
}

const DECISIONS = `
select t.id, t.version - 1 as made,
       (select count(*)::integer from command_receipt r
         where r.tenant_id = t.tenant_id and r.result->>'taskId' = t.id) as asked,
       (select count(*)::integer from deadline d
         where d.tenant_id = t.tenant_id and d.task_id = t.id and d.fired_at is not null) as fired
  from task t`;

/** A task has been decided on as often as it was answered or a deadline fired, after its beginning; never once more. */
async function decisions(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ id: string; made: number; asked: number; fired: number }[]>(DECISIONS);
  return rows
    .filter(({ made, asked, fired }) => made !== asked + fired)
    .map((row) => `decisions on ${row.id}: ${JSON.stringify(row)}`);
}

/** Every row has its file, unaltered and of the size that was uploaded. */
async function evidence(
  source: DataSource,
  folder: string,
): Promise<{ files: number; orphans: number; wrong: string[] }> {
  const { findings, files, orphans } = await verifyFiles({
    files: folderEvidenceFiles(folder),
    rows: typeormEvidenceRows(source),
  });
  const wrong = findings.map((finding) => `a file: ${JSON.stringify(finding)}`);
  return { files: files + orphans, orphans, wrong };
}

const DIGESTS = `
select n.unit_id, n.role, n.day::text, count(*)::integer as told, max(d.item_count) as delivered
  from notification n
  left join digest d on d.tenant_id = n.tenant_id and d.unit_id = n.unit_id and d.role = n.role and d.day = n.day
 group by 1, 2, 3 having max(d.item_count) is distinct from count(*)`;

/** What people were told is on their digest. */
async function digests(source: DataSource): Promise<string[]> {
  const rows =
    await source.query<
      { unit_id: string; role: string; day: string; told: number; delivered: number | null }[]
    >(DIGESTS);
  return rows.map(
    (row) => `digest of ${row.unit_id} ${row.role} ${row.day}: ${row.delivered} of ${row.told}`,
  );
}

const SCORES = `select count(*)::integer as count from score where kind in ('claimed', 'reviewed')`;

/** The points follow the facts: to bring them up to date once more changes nothing. */
async function scores(source: DataSource, clock: Clock): Promise<string[]> {
  const count = async () => (await source.query<{ count: number }[]>(SCORES))[0]?.count ?? 0;
  const before = await count();
  const deps = { work: typeormUnitOfWork(source), read: sqlReadModels(source), clock };
  for (const plan of await source.query<{ tenant_id: string; id: string }[]>(
    'select tenant_id, id from plan',
  ))
    await recomputeScores(deps, { tenantId: plan.tenant_id, planId: plan.id });
  const missing = (await count()) - before;
  return missing === 0 ? [] : [`scores: ${missing} did not follow`];
}
