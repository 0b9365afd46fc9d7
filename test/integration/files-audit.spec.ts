import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acceptTask, verifyFiles } from '@tctp/application';
import type { EvidenceRows } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { typeormEvidenceRows } from '@tctp/persistence';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TASK = `${PLAN}.r05.once`;
const OTHER = `${PLAN}.r06.once`;

describe('the files of the evidence', () => {
  let sandbox: Sandbox;
  let rows: EvidenceRows;
  let unit: Actor;

  beforeEach(async () => {
    sandbox = await aSandbox();
    rows = typeormEvidenceRows(sandbox.source);
    unit = await sandbox.person('officer', 'vhtt');
    for (const task of [TASK, OTHER]) await acceptTask(sandbox, await sandbox.envelope(unit, task));
  }, 60_000);
  afterEach(() => sandbox?.close());

  const verified = () => verifyFiles({ files: sandbox.files, rows });
  async function added(taskId: string, text: string): Promise<string> {
    const result = await sandbox.addFile(unit, taskId, text);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value.evidence.sha256;
  }
  const pathOf = (sha256: string) =>
    join(sandbox.dataDir, 'evidence', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  it('verify as they were uploaded, each read once however many rows name it', async () => {
    const sha256 = await added(TASK, 'một');
    await added(OTHER, 'một');
    await added(OTHER, 'hai');
    const read: string[] = [];
    const files = {
      ...sandbox.files,
      verify: (name: string) => {
        read.push(name);
        return sandbox.files.verify(name);
      },
    };
    const progress: [number, number][] = [];
    const verdict = await verifyFiles({ files, rows }, (...step) => progress.push(step));
    expect(verdict).toEqual({ findings: [], files: 2, rows: 3, orphans: 0, aside: 0 });
    expect(read.filter((name) => name === sha256)).toHaveLength(1);
    expect(progress).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('are told with task, name and hash when they are missing or altered, for every row that names them', async () => {
    const gone = await added(TASK, 'mất');
    await added(OTHER, 'mất');
    const forged = await added(OTHER, 'thật');
    await rm(pathOf(gone));
    await writeFile(pathOf(forged), 'giả mạo');
    const ofPlan = { tenantId: 'an-giang', planId: PLAN, fileName: 'bao-cao.txt' };
    expect((await verified()).findings).toEqual([
      { ...ofPlan, code: 'file-missing', taskId: TASK, sha256: gone, size: 5 },
      ...[
        { ...ofPlan, code: 'file-altered', taskId: OTHER, sha256: forged, size: 6, found: 11 },
        { ...ofPlan, code: 'file-missing', taskId: OTHER, sha256: gone, size: 5 },
      ].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1)),
    ]);
  });

  it('are told from rows that say another size', async () => {
    const sha256 = await added(TASK, 'nguyên');
    await sandbox.source.query('update evidence set size = 99');
    expect((await verified()).findings).toMatchObject([
      { code: 'file-size-differs', taskId: TASK, sha256, size: 99, found: 7 },
    ]);
  });

  it('are counted when no row names them, which is no fault', async () => {
    await added(TASK, 'có dòng');
    for (const text of ['lạc', 'lạc nữa']) {
      const content = (async function* () {
        yield new TextEncoder().encode(text);
      })();
      const stored = await sandbox.files.store(content, 100);
      if ('sha256' in stored && text === 'lạc') await sandbox.files.setAside(stored.sha256);
    }
    expect(await verified()).toEqual({ findings: [], files: 1, rows: 1, orphans: 1, aside: 1 });
  });

  it('are read in hundreds, each once', async () => {
    const sha256 = await added(TASK, 'mẫu');
    await sandbox.source.query(
      `insert into evidence
         (tenant_id, id, task_id, unit_id, sha256, size, file_name, media_type, uploaded_by, uploaded_at)
       select tenant_id, id || n, task_id, unit_id, md5(n::text) || md5((-n)::text), 1, n || '.txt', media_type,
              uploaded_by, uploaded_at
         from evidence, generate_series(1, 1200) n`,
    );
    const verdict = await verified();
    expect(verdict).toMatchObject({ files: 1_201, rows: 1_201 });
    expect(new Set(verdict.findings.map((finding) => finding.fileName)).size).toBe(1_200);
    expect(verdict.findings.some((finding) => finding.sha256 === sha256)).toBe(false);
  });
});
