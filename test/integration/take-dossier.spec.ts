import { createHash, randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answerExplanation,
  approveEvidence,
  askExplanation,
  freezeDossier,
  recordOfficialScore,
  reopenTask,
  returnEvidence,
  submitEvidence,
  takeDossier,
} from '@tctp/application';
import type { DossierToTake } from '@tctp/application';
import { AlteredContent, verifierUrl, zipDossier } from '@tctp/documents';
import type { Actor } from '@tctp/domain';
import { pack, unpack, verify } from '../support/dossier-zips';
import { temporaryFolder } from '../support/program';
import { until } from '../support/until';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TASK = `${PLAN}.r07.once`;
const ONLINE = `${PLAN}.r14.none`;
const CODE = '1.5.3';
const placeIn = ({ dataDir }: Sandbox, sha256: string) =>
  join(dataDir, 'evidence', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
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
    const back = { reason: 'missing-document', note: AT_HOME, correctBy: null };
    await returnEvidence(sandbox, await sandbox.envelope(reviewer, TASK), back);
    await submitEvidence(sandbox, await sandbox.envelope(unit, TASK), { ...claim, note: null });
    await approveEvidence(sandbox, await sandbox.envelope(reviewer, TASK), { facts: null, note: AT_HOME });
    await sandbox.addFile(unit, ONLINE, 'danh mục dịch vụ công');
    await submitEvidence(sandbox, await sandbox.envelope(unit, ONLINE), {
      facts: { onlineServicesLevel34: 2 },
      note: null,
    });
    await approveEvidence(sandbox, await sandbox.envelope(reviewer, ONLINE), { facts: null, note: null });
    await freezeDossier(sandbox, key(reviewer), { planId: PLAN, reason: 'Đến hạn gửi Sở' });
    await reopenTask(sandbox, await sandbox.envelope(reviewer, TASK), { reason: AT_HOME, correctBy: null });
    await sandbox.addFile(unit, TASK, 'danh sách, thêm sau khi chốt');
    const of = { planId: PLAN, componentCode: CODE };
    await recordOfficialScore(sandbox, key(appraiser), {
      ...of,
      points: '1.5',
      reason: 'Một sáng kiến <chưa> đủ',
    });
    await askExplanation(sandbox, key(appraiser), {
      ...of,
      question: 'Còn "sáng kiến" nào?',
      dueOn: '2017-09-01',
    });
    const nameable = await sandbox.read.dossiers.nameable('an-giang', PLAN, CODE);
    const evidenceIds = nameable.map(({ id }) => id);
    await answerExplanation(sandbox, key(reviewer), {
      ...of,
      round: 1,
      text: 'Có, kèm theo.',
      evidenceIds,
      refersTo: null,
    });
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
  async function contents(): Promise<Record<string, Buffer>> {
    const read = await Promise.all(
      names.map(async (name) => [name, await readFile(join(unpacked, name))] as const),
    );
    return Object.fromEntries(read);
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
    expect(page).toContain('Trả lại bản nộp lần 1: Thiếu minh chứng');
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

  it('is verified also when another program packed it again, compressed and in one folder more', async () => {
    const file = join(folder.path, 'packed.zip');
    await pack(await contents(), file, 'hồ sơ/');
    expect((await verify(file)).out).toMatch(/^6 tệp/);
  });

  it('is verified also where an older program made it, which knew no files of registers', async () => {
    const files = await contents();
    const older = files['manifest.json']!.toString().replace('"version": 2', '"version": 1');
    files['manifest.json'] = Buffer.from(older.replace(' "leftOut": [],\n', ''));
    const digest = createHash('sha256').update(files['manifest.json']).digest('hex');
    files['manifest.sha256'] = Buffer.from(`${digest}  manifest.json\n`);
    const file = join(folder.path, 'older.zip');
    await pack(files, file);
    expect(await verify(file)).toMatchObject({ code: 0, out: expect.stringMatching(/^6 tệp/) });
    files['manifest.json'] = Buffer.from(older.replace('"version": 1', '"version": 3'));
    await pack(files, file);
    expect(await verify(file)).toMatchObject({ code: 1, err: expect.stringContaining('không phải') });
  });

  describe('that was damaged', () => {
    const EVIDENCE = /^1\..*bao-cao\.txt$/;
    type Files = Record<string, Buffer>;
    const nameOf = (pattern: RegExp) => names.find((name) => pattern.test(name)) ?? '';
    const edit = (files: Files, name: string, from: string | RegExp, to: string) => {
      const text = files[name]!.toString();
      expect(text.replace(from, to)).not.toBe(text);
      files[name] = Buffer.from(text.replace(from, to));
    };
    /** As somebody would who knows how it is made. */
    const sealAgain = (files: Files) => {
      const digest = createHash('sha256').update(files['manifest.json']!).digest('hex');
      files['manifest.sha256'] = Buffer.from(`${digest}  manifest.json\n`);
    };
    const ways: [string, (files: Files) => void, RegExp][] = [
      [
        'a byte of a file is another',
        (files) => (files[nameOf(EVIDENCE)]![0]! ^= 1),
        /Tệp bị sửa: 1\..*bao-cao\.txt/,
      ],
      ['a file is longer', (files) => edit(files, nameOf(EVIDENCE), /$/, 'x'), /Tệp bị sửa: .* byte/],
      ['a file is gone', (files) => delete files[nameOf(EVIDENCE)], /Thiếu tệp: 1\./],
      ['a file is too many', (files) => (files['1. thêm/a.txt'] = Buffer.from('x')), /Thừa tệp: 1\. thêm/],
      ['the page is edited', (files) => edit(files, 'index.html', '1,50', '2,00'), /Tệp bị sửa: index\.html/],
      [
        'the verifier is edited',
        (files) => edit(files, 'kiem-tra.mjs', '1', '2'),
        /Tệp bị sửa: kiem-tra\.mjs/,
      ],
      [
        'the manifest is edited',
        (files) => edit(files, 'manifest.json', 'Một', 'Hai'),
        /manifest\.json bị sửa/,
      ],
      ['the manifest is torn', (files) => edit(files, 'manifest.json', /}\s*$/, ''), /manifest\.json bị sửa/],
      ['the manifest is gone', (files) => delete files['manifest.json'], /Thiếu manifest\.json/],
      ['its checksum is gone', (files) => delete files['manifest.sha256'], /Thiếu manifest\.sha256/],
      [
        'the frozen content is edited and sealed again',
        (files) => (edit(files, 'manifest.json', /(recognisedInitiatives\\":)1/, '$12'), sealAgain(files)),
        /Nội dung đã chốt bị sửa/,
      ],
      [
        'a line of the history is edited and sealed again',
        (files) => (edit(files, 'manifest.json', /\{\\"files\\": 2/, '{\\"files\\": 3'), sealAgain(files)),
        /Lịch sử bị sửa: việc tinh-bien-2017\.r07\.once, mục \d/,
      ],
      [
        'what is told of a decision is edited and sealed again',
        (files) => (
          edit(
            files,
            'manifest.json',
            /"code": "evidenceSubmitted"(?![^]*"code": "evidenceSubmitted")/,
            '"code": "evidenceApproved"',
          ),
          sealAgain(files)
        ),
        /Lịch sử bị sửa/,
      ],
      [
        'a file that nobody froze is listed and sealed again',
        (files) => {
          const name = nameOf(EVIDENCE);
          files['thêm.txt'] = files[name]!;
          edit(files, 'manifest.json', `"path": ${JSON.stringify(name)}`, '"path": "thêm.txt"');
          delete files[name];
          edit(files, 'manifest.json', /"component": "1\.5\.3"/, '"component": "7.1.5"');
          sealAgain(files);
        },
        /Thiếu minh chứng đã chốt: 1\.5\.3: bao-cao\.txt[^]*Tệp không có trong hồ sơ đã chốt: thêm\.txt/,
      ],
    ];

    it.each(ways)('is found out where %s', async (_what, damage, says) => {
      const files = await contents();
      damage(files);
      const file = join(folder.path, `${randomUUID()}.zip`);
      await pack(files, file);
      const { code, out, err } = await verify(file);
      expect(code).toBe(1);
      expect(out + err).toMatch(says);
    });

    it.each([0.2, 0.6, 0.99])('is found out where it was cut off at %d', async (part) => {
      const whole = await readFile(zipFile);
      const file = join(folder.path, `${randomUUID()}.zip`);
      await writeFile(file, whole.subarray(0, Math.floor(whole.byteLength * part)));
      expect(await verify(file)).toMatchObject({ code: 1, err: expect.stringContaining('cắt cụt') });
    });

    it('is found out whichever content it touches, at its first, middle and last byte', async () => {
      const whole = await readFile(zipFile);
      const verifier = (await import(verifierUrl.href)) as {
        verifyDossier(path: string): Promise<{ faults: string[] }>;
      };
      const file = join(folder.path, 'flipped.zip');
      for (const [name, content] of Object.entries(await contents())) {
        const from = whole.indexOf(content);
        for (const at of [0, content.byteLength >> 1, content.byteLength - 1]) {
          const flipped = Buffer.from(whole);
          flipped[from + at]! ^= 1;
          await writeFile(file, flipped);
          const found = await verifier.verifyDossier(file).then(
            ({ faults }) => faults,
            (error: Error) => [error.message],
          );
          expect([name, at, found.length > 0]).toEqual([name, at, true]);
        }
      }
    });
  });

  describe('that cannot be made', () => {
    it('is refused to units, and where nothing was frozen', async () => {
      expect(await take(unit)).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
      expect(await take(appraiser, 2)).toMatchObject({ ok: false, refusal: { code: 'appraisal-none' } });
    });

    it('is refused before it begins where a file is gone or of another size, by its place', async () => {
      const { files } = await taken();
      const path = placeIn(sandbox, files[0]!.sha256);
      const content = await readFile(path);
      await writeFile(path, content.subarray(1));
      const refused = await take(appraiser);
      await rm(path);
      expect(await take(appraiser)).toEqual(refused);
      expect(refused).toMatchObject({
        ok: false,
        refusal: { code: 'dossier-files-missing', count: 1, files: files[0]!.path },
      });
      await writeFile(path, content);
    });

    it('breaks off, without an end that could be read, where a file turns out altered', async () => {
      const dossier = await taken();
      const { sha256, path: name } = dossier.files[1]!;
      const path = placeIn(sandbox, sha256);
      const content = await readFile(path);
      await writeFile(path, Buffer.from(content).fill(65));
      const zip = await zipDossier(dossier, sandbox.files);
      const file = join(folder.path, 'altered.zip');
      const failed = await writeFile(file, zip.read()).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(AlteredContent);
      expect(failed).toMatchObject({ path: name });
      expect((await readFile(file)).byteLength).toBeLessThan(zip.bytes);
      expect((await verify(file)).code).toBe(1);
      await writeFile(path, content);
    });

    it('stops reading when the reader goes away', async () => {
      let open = 0;
      const endless = {
        open: (sha256: string) =>
          sandbox.files.open(sha256).then(
            (file) =>
              file && {
                size: file.size,
                async *[Symbol.asyncIterator]() {
                  open += 1;
                  try {
                    yield new Uint8Array(1);
                    for (;;) {
                      await new Promise((turn) => setImmediate(turn));
                      yield new Uint8Array();
                    }
                  } finally {
                    open -= 1;
                  }
                },
              },
          ),
      };
      const stream = (await zipDossier(await taken(), endless)).read();
      stream.resume();
      await until(() => open === 1, { within: 5_000, what: () => 'the first file to be read' });
      stream.destroy();
      await until(() => open === 0, { within: 5_000, what: () => 'the file to be let go' });
    });

    it('is refused where the frozen rows or the history behind them were altered', async () => {
      const query = (text: string) => sandbox.source.query(text);
      await query('alter table appraisal_submission disable trigger all');
      await query(`update appraisal_submission set submitted_by = 'ai đó' where task_id = '${TASK}'`);
      expect(await take(appraiser)).toMatchObject({ refusal: { code: 'dossier-altered' } });
      await query(`update appraisal_submission set submitted_by = 'vhtt.officer' where task_id = '${TASK}'`);
      await query('alter table task_event disable trigger all');
      await query(`update task_event set note = 'khác' where task_id = '${TASK}' and sequence = 2`);
      expect(await take(appraiser)).toMatchObject({ refusal: { code: 'dossier-history-altered' } });
    });
  });
});
