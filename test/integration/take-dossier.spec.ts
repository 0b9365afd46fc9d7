import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answerExplanation,
  approveEvidence,
  askExplanation,
  freezeDossier,
  recordOfficialScore,
  returnEvidence,
  submitEvidence,
  takeDossier,
} from '@tctp/application';
import type { DossierToTake } from '@tctp/application';
import { AlteredContent, zipDossier } from '@tctp/documents';
import type { Actor } from '@tctp/domain';
import { pack, unpack, verify } from '../support/dossier-zips';
import { temporaryFolder } from '../support/program';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TASK = `${PLAN}.r07.once`;
const ONLINE = `${PLAN}.r14.none`;
const CODE = '1.5.3';
const AT_HOME = 'chỉ người trong nhà đọc';

describe('a dossier taken home', () => {
  let sandbox: Sandbox;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let appraiser: Actor;
  let unit: Actor;
  let reviewer: Actor;
  let zipFile: string;
  let names: string[];
  let unpacked: string;

  beforeAll(async () => {
    [sandbox, folder] = await Promise.all([aSandbox(), temporaryFolder()]);
    unit = await sandbox.person('officer', 'vhtt');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
    appraiser = await sandbox.person('appraiser', 'tinh-bien');
    await sandbox.addFile(unit, TASK, 'quyết định <b>công nhận</b>');
    await sandbox.addFile(unit, TASK, 'phụ lục');
    const claim = { facts: { recognisedInitiatives: 1 }, note: AT_HOME };
    await submitEvidence(sandbox, await sandbox.envelope(unit, TASK), claim);
    const back = { reason: 'thieu-chu-ky', note: AT_HOME, correctBy: null };
    await returnEvidence(sandbox, await sandbox.envelope(reviewer, TASK), back);
    await submitEvidence(sandbox, await sandbox.envelope(unit, TASK), { ...claim, note: null });
    await approveEvidence(sandbox, await sandbox.envelope(reviewer, TASK), { facts: null, note: AT_HOME });
    await sandbox.addFile(unit, ONLINE, 'danh mục dịch vụ công');
    await submitEvidence(sandbox, await sandbox.envelope(unit, ONLINE), { facts: { onlineServicesLevel34: 2 }, note: null });
    await approveEvidence(sandbox, await sandbox.envelope(reviewer, ONLINE), { facts: null, note: null });
    await freezeDossier(sandbox, key(reviewer), { planId: PLAN, reason: 'Đến hạn gửi Sở' });
    await sandbox.addFile(unit, TASK, 'danh sách, thêm sau khi chốt');
    const of = { planId: PLAN, componentCode: CODE };
    await recordOfficialScore(sandbox, key(appraiser), { ...of, points: '1.5', reason: 'Một sáng kiến <chưa> đủ' });
    await askExplanation(sandbox, key(appraiser), { ...of, question: 'Còn "sáng kiến" nào?', dueOn: '2017-09-01' });
    const nameable = await sandbox.read.dossiers.nameable('an-giang', PLAN, CODE);
    const evidenceIds = nameable.map(({ id }) => id);
    await answerExplanation(sandbox, key(reviewer), { ...of, round: 1, text: 'Có, kèm theo.', evidenceIds, refersTo: null });
    zipFile = join(folder.path, 'hồ sơ.zip');
    const zip = await zipDossier(await taken(), sandbox.files);
    await writeFile(zipFile, zip.read());
    unpacked = join(folder.path, 'mở');
    names = await unpack(zipFile, unpacked);
  }, 60_000);
  afterAll(async () => {
    await sandbox?.close();
    await folder?.remove();
  });

  const key = (actor: Actor) => ({ actor, key: randomUUID(), fingerprint: 'test' });
  const take = (reader: Actor, number: number | null = null) => takeDossier(sandbox, reader, PLAN, number);
  async function taken(): Promise<DossierToTake> {
    const found = await take(appraiser);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  }
  const read = (name: string) => readFile(join(unpacked, name));

  it('lies in the order of the criteria set, each content of a component once, the manifest last', async () => {
    expect(names).toEqual([
      'index.html',
      'kiem-tra.mjs',
      '1. Công tác chỉ đạo điều hành/1.5.3 Sáng kiến trong triển khai công tác CCHC/bao-cao.txt',
      '1. Công tác chỉ đạo điều hành/1.5.3 Sáng kiến trong triển khai công tác CCHC/bao-cao (2).txt',
      '1. Công tác chỉ đạo điều hành/1.5.3 Sáng kiến trong triển khai công tác CCHC/Giải trình 1/bao-cao.txt',
      '7. Hiện đại hóa nền hành chính/7.1.5 Mức độ cung cấp dịch vụ công trực tuyến/bao-cao.txt',
      'manifest.json',
      'manifest.sha256',
    ]);
    expect(await read('kiem-tra.mjs')).toEqual(await readFile('libs/documents/src/dossier-zip/kiem-tra.mjs'));
  });

  it('is as large as was said, and the same to the byte whoever takes it', async () => {
    const again = join(folder.path, 'again.zip');
    const zip = await zipDossier(await taken(), sandbox.files);
    await writeFile(again, zip.read());
    const first = await readFile(zipFile);
    expect(first.byteLength).toBe(zip.bytes);
    expect((await readFile(again)).equals(first)).toBe(true);
  });

  it('keeps notes and whatever is internal at home', async () => {
    const page = (await read('index.html')).toString();
    const manifest = (await read('manifest.json')).toString();
    for (const text of [page, manifest]) expect(text).not.toContain(AT_HOME);
    expect(manifest).not.toContain('evidenceAdded');
    expect(page).toContain('Trả lại bản nộp lần 1: Thiếu chữ ký');
    expect(page).toContain('Một sáng kiến &lt;chưa&gt; đủ');
    expect(page).not.toContain('<script');
    const links = [...page.matchAll(/href="([^"#]+)"/g)].map(([, href = '']) => decodeURIComponent(href));
    expect([...new Set(links)].sort()).toEqual(names.filter((name) => name.endsWith('.txt')).sort());
  });

  it.each(['zip', 'folder'])('is verified as a %s, with its digests to compare', async (kind) => {
    const { code, out, err } = await verify(kind === 'zip' ? zipFile : unpacked);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^6 tệp, .* mục lịch sử: đủ và nguyên vẹn\.\n/);
    expect(out).toContain((await taken()).appraisal.digest);
  });
});
