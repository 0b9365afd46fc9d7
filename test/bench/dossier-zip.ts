/**
 * A dossier of gigabytes, written as a zip and verified: how long, and how much memory. It needs
 * as much on the disk. Begun by `dossier-zip.mjs`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DossierToTake, FrozenComponent } from '@tctp/application';
import { dossierText, placeFiles } from '@tctp/application';
import { zipDossier } from '@tctp/documents';

const CHUNK = 65_536;
const FILES = 40;
const gigabytes = Number(process.argv[2] ?? 2);
const size = Math.floor((gigabytes * 1024 ** 3) / FILES / CHUNK) * CHUNK;

/** Content that no disk and no compression makes light of, the same each time it is read. */
function contentOf(number: number) {
  const noise = Buffer.alloc(CHUNK);
  for (let at = 0; at < CHUNK; at += 32)
    createHash('sha256').update(`${number} ${at}`).digest().copy(noise, at);
  return {
    size,
    async *[Symbol.asyncIterator]() {
      for (let left = size; left > 0; left -= CHUNK) yield noise;
    },
  };
}

const hashes = new Map<string, number>();
for (let number = 0; number < FILES; number += 1) {
  const hash = createHash('sha256');
  for await (const chunk of contentOf(number)) hash.update(chunk);
  hashes.set(hash.digest('hex'), number);
}
const frozenAt = '2017-12-01T01:00:00.000Z';
const component = {
  code: '1.1',
  place: 1,
  fieldTitle: 'Lĩnh vực',
  title: 'Tiêu chí',
  max: null,
  rule: null,
  facts: [],
  outsideControl: null,
  claimed: { points: null, reason: { code: 'no-submission', params: {} } },
  reviewed: { points: null, reason: { code: 'no-approval', params: {} } },
  lastYear: { points: null, reason: null },
  taskCount: 1,
  setAsideCount: 0,
  leadUnitIds: [],
  leadNames: [],
  submissions: [
    {
      taskId: 't',
      taskTitle: 'Việc',
      cycle: 'once',
      leadName: 'Đơn vị',
      number: 1,
      submittedAt: frozenAt,
      submittedBy: 'A',
      approvedAt: frozenAt,
      claimedFacts: {},
      reviewedFacts: {},
      files: [...hashes].map(([sha256, number]) => ({
        id: String(number),
        sha256,
        size,
        fileName: `Tệp quét ${number}.pdf`,
        mediaType: 'application/pdf',
        document: { number: null, issuedOn: null, issuer: null, subject: null },
        unitName: 'Đơn vị',
        uploadedAt: frozenAt,
      })),
    },
  ],
} satisfies FrozenComponent;
const content = dossierText('p', frozenAt, [component]);
const told = {
  code: 'evidenceApproved',
  params: { submission: 1 },
  at: frozenAt,
  actorName: 'B',
} as const;
const dossier: DossierToTake = {
  planNumber: '1/KH',
  planTitle: 'Kế hoạch',
  appraisal: {
    id: 'a',
    planId: 'p',
    number: 1,
    state: 'open',
    frozenAt,
    frozenBy: { accountId: 'b', displayName: 'B' },
    reason: 'đo',
    lastYear: 2016,
    digest: createHash('sha256').update(content).digest('hex'),
    closedAt: null,
    closedBy: null,
  },
  components: [component],
  marks: [],
  turns: [],
  content,
  history: [
    { taskId: 't', componentCode: '1.1', entries: [{ sequence: 1, hash: 'a'.repeat(64), text: null, told }] },
  ],
  files: placeFiles([component], []),
  returnReasons: [],
};

const folder = await mkdtemp(join(tmpdir(), 'tctp-dossier-bench-'));
try {
  const file = join(folder, 'dossier.zip');
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  let began = performance.now();
  const zip = await zipDossier(dossier, {
    open: (sha256) => Promise.resolve(contentOf(hashes.get(sha256) ?? -1)),
  });
  await pipeline(zip.read(), createWriteStream(file));
  clearInterval(watch);
  const isWhole = (await stat(file)).size === zip.bytes;
  say('write', began, `RSS ${megabytes(before)} → peak ${megabytes(peak)} MB, size as told: ${isWhole}`);
  began = performance.now();
  const verifier = resolve('libs/documents/src/dossier-zip/kiem-tra.mjs');
  const told = `process.on('exit', () => console.log(process.resourceUsage().maxRSS))`;
  const child = spawnSync(process.execPath, ['--import', `data:text/javascript,${told}`, verifier, file], {
    encoding: 'utf8',
  });
  const peakOfVerifier = Number(child.stdout.trim().split('\n').at(-1)) * 1024;
  say(
    'verify',
    began,
    `exit ${child.status}, peak ${megabytes(peakOfVerifier)} MB: ${child.stdout.split('\n')[0]}`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

function say(what: string, began: number, more: string): void {
  const seconds = (performance.now() - began) / 1000;
  const rate = Math.round((size * FILES) / 1_048_576 / seconds);
  process.stdout.write(`${what}: ${seconds.toFixed(1)} s, ${rate} MB/s, ${more}\n`);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}
