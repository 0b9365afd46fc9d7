import { verifyFiles } from '@tctp/application';
import { typeormEvidenceRows } from '@tctp/persistence';
import { folderEvidenceFiles } from '@tctp/storage';
import type { DataSource } from 'typeorm';
import { until } from '../../support/until';
import type { Sent } from './load';
import type { World } from './world';

/** What came of a round, in figures; `wrong` is empty when nothing was lost or doubled. */
export interface Reckoning {
  commands: number;
  acknowledged: number;
  unknown: number;
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
    await settle(source);
    const verdict = await world.verifyHistory();
    const files = await evidence(source, world.evidenceDir);
    const deadlines = await firings(source);
    return {
      commands: sent.length,
      acknowledged: sent.filter(({ outcome }) => outcome === 'acknowledged').length,
      unknown: sent.filter(({ outcome }) => outcome === 'unknown').length,
      entries: verdict.entries,
      fired: deadlines.fired,
      files: files.files,
      orphans: files.orphans,
      wrong: [
        ...verdict.findings.map((finding) => `the chain: ${JSON.stringify(finding)}`),
        ...(await commands(source, sent)),
        ...deadlines.wrong,
        ...files.wrong,
        ...(await digests(source)),
      ],
    };
  });
}

const OPEN = `
select (select count(*) from outbox where done_at is null)
     + (select count(*) from deadline d, sandbox_clock c where d.fired_at is null and d.due_at <= c.now) as open`;

async function settle(source: DataSource): Promise<void> {
  let open = -1;
  await until(
    async () => {
      const [row] = await source.query<{ open: string }[]>(OPEN);
      open = Number(row?.open ?? -1);
      return open === 0;
    },
    { within: 90_000, what: () => `the outbox and the due deadlines to be done; ${open} are left` },
  );
}

const SAID = `
select coalesce(params->>'fileName', note) as said, count(*)::integer as times
  from task_event where coalesce(params->>'fileName', note) like 'k-%' group by 1`;
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
      Number(row.version),
    ]),
  );
  const versions = new Map<string, string>();
  const wrong: string[] = [];
  for (const one of sent) {
    const times = said.get(one.key) ?? 0;
    const told = `${one.verb} ${one.key} on ${one.taskId}, ${one.outcome} after ${one.attempts}`;
    if (times > 1) wrong.push(`doubled: ${told}, ${times} entries`);
    if (one.outcome === 'refused' && (times > 0 || receipts.has(one.key)))
      wrong.push(`refused and done: ${told}`);
    if (one.outcome !== 'acknowledged') continue;
    if (WORDLESS.has(one.verb) ? !receipts.has(one.key) : times === 0) wrong.push(`lost: ${told}`);
    if (receipts.get(one.key) !== one.version) wrong.push(`answered otherwise: ${told}`);
    const place = `${one.taskId} ${one.version}`;
    const other = versions.get(place);
    if (other !== undefined) wrong.push(`one version for two: ${told} and ${other}`);
    versions.set(place, one.key);
  }
  return wrong;
}

const WORDLESS = new Set(['accept', 'withdraw', 'take-for-review']);

const FIRINGS = `
select t.id, coalesce(d.reminded, 0) as reminded, coalesce(d.escalated, 0) as escalated, coalesce(d.fired, 0) as fired,
       coalesce(e.neared, 0) as neared, coalesce(e.climbed, 0) as climbed
  from task t
  left join (select task_id, count(*) filter (where kind = 'remind')::integer as reminded,
                    count(*) filter (where kind = 'escalate')::integer as escalated, count(*)::integer as fired
               from deadline where fired_at is not null group by task_id) d on d.task_id = t.id
  left join (select task_id, count(*) filter (where code = 'deadlineNeared')::integer as neared,
                    count(*) filter (where code = 'taskEscalated')::integer as climbed
               from task_event group by task_id) e on e.task_id = t.id`;

/** Every deadline that fired did so once: the history knows as many as the deadlines say. */
async function firings(source: DataSource): Promise<{ fired: number; wrong: string[] }> {
  const rows =
    await source.query<
      { id: string; reminded: number; escalated: number; fired: number; neared: number; climbed: number }[]
    >(FIRINGS);
  return {
    fired: rows.reduce((sum, { fired }) => sum + fired, 0),
    wrong: rows
      .filter(({ reminded, neared, escalated, climbed }) => reminded !== neared || escalated !== climbed)
      .map((row) => `deadlines of ${row.id}: ${JSON.stringify(row)}`),
  };
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

/** What people were told is on their digest, once the jobs have gone through. */
async function digests(source: DataSource): Promise<string[]> {
  let rows: { unit_id: string; role: string; day: string; told: number; delivered: number | null }[] = [];
  await until(
    async () => {
      rows = await source.query(DIGESTS);
      return rows.length === 0;
    },
    { within: 45_000 },
  ).catch(() => undefined);
  return rows.map(
    (row) => `digest of ${row.unit_id} ${row.role} ${row.day}: ${row.delivered} of ${row.told}`,
  );
}
