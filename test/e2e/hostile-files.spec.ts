import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentHead } from '@tctp/contracts';
import { FILE_KINDS } from '@tctp/domain';
import type { FileKind } from '@tctp/domain';
import { PDFDocument, PDFName } from 'pdf-lib';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { A_FILE } from '../support/file-kinds';
import { docxOf, paperOf } from '../support/paper-files';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';

const TASK = 'tinh-bien-2017.r07.once';
const PAGE = new TextEncoder().encode('<!doctype html><script>alert(document.cookie)</script>');
const KINDS = Object.keys(FILE_KINDS) as FileKind[];

describe('files as people and others send them', () => {
  let program: OwnProgram;
  let officer: Person;

  beforeAll(async () => {
    program = await startOwnProgram();
    officer = await Person.signIn(program.url, 'vhtt.canbo');
  }, 60_000);
  afterAll(async () => {
    await program?.close();
  }, 30_000);

  /** Every file on the disk, by its path below the folder of the program. */
  const onDisk = async () =>
    (await readdir(program.dataDir, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(program.dataDir.length))
      .sort();
  const raw = (evidenceId: string) =>
    fetch(`${program.url}/api/tasks/${TASK}/evidence/${evidenceId}`, {
      headers: { cookie: `${officer.session.name}=${officer.session.value}` },
    });

  it.each(KINDS)('%s is kept as what it is, and handed out as a file and nothing else', async (kind) => {
    const bytes = await A_FILE[kind]();
    const name = `Báo cáo ${kind}.${kind}`;
    const added = await officer.upload(TASK, { bytes, name, type: 'application/octet-stream' });
    expect([added.status, added.body.evidence]).toMatchObject([
      201,
      { mediaType: FILE_KINDS[kind].mediaType },
    ]);
    const reply = await raw(added.body.evidence.id);
    expect(Buffer.from(await reply.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    const header = (field: string) => reply.headers.get(field);
    const shown = ['png', 'jpg', 'webp', 'txt'].includes(kind);
    expect(header('content-disposition')).toMatch(shown ? /^inline; / : /^attachment; /);
    expect(header('content-type')).toBe(
      kind === 'txt'
        ? 'text/plain; charset=utf-8'
        : shown
          ? FILE_KINDS[kind].mediaType
          : 'application/octet-stream',
    );
    expect(header('content-security-policy')).toMatch(/^sandbox; default-src 'none';/);
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('cross-origin-resource-policy')).toBe('same-origin');
    expect(header('cache-control')).toBe('no-store');
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string, string, number, string]>([
    ['a page', () => PAGE, 'trang.html', 'text/html', 415, 'file-kind-not-taken'],
    ['a page called a picture', () => PAGE, 'anh.png', 'image/png', 415, 'file-kind-not-taken'],
    ['a PDF called a text', () => aPdf(), 'a.txt', 'application/pdf', 422, 'file-name-disagrees'],
    ['a PDF sent as a page', () => aPdf(), 'a.pdf', 'text/html', 422, 'file-sender-disagrees'],
    ['a program behind a PDF', () => aPdf(), 'a.pdf.exe', 'application/pdf', 422, 'file-name-disagrees'],
    ['a name turned around', () => aPdf(), 'a\u202Efdp.exe', 'application/pdf', 422, 'file-name-disagrees'],
    [
      'a bomb',
      () => docxOf(paperOf('docx', 'x'), { more: { 'word/media/a.bin': Buffer.alloc(100_000_000) } }),
      'a.docx',
      '',
      422,
      'file-beyond-limits',
    ],
  ])('%s is refused, and nothing of it stays', async (_what, content, name, type, status, code) => {
    const before = await onDisk();
    const refused = await officer.upload(TASK, { bytes: await content(), name, type });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(refused.body.detail.length).toBeGreaterThan(20);
    expect(await onDisk()).toEqual(before);
  });

  it('a name is words: what is stored is found by its hash', async () => {
    const name = `../../../${'x'.repeat(300)}\u202E.pdf`;
    const added = await officer.upload(TASK, { bytes: await aPdf('Mot ten dai'), name });
    expect(added.body.evidence).toMatchObject({ fileName: `${'x'.repeat(196)}.pdf` });
    const { sha256 } = added.body.evidence;
    expect(await onDisk()).toContain(`/evidence/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`);
    expect((await onDisk()).filter((path) => path.includes('xxx'))).toEqual([]);
  });

  it.each([
    ['a PDF', 'bom.pdf', () => aPdfBomb()],
    ['a Word file', 'bom.docx', () => docxOf(paperOf('docx', 'x'), { body: ' '.repeat(300_000_000) })],
  ])(
    'the server goes on answering while somebody has it read a bomb in %s',
    async (_, name, bomb) => {
      const bytes = await bomb();
      expect(bytes.length).toBeLessThan(2_000_000);
      const uploadId = await begun(name, bytes);
      let reading = true;
      const head = officer.get<DocumentHead>(`/uploads/${uploadId}/head`).finally(() => (reading = false));
      const answers: number[] = [];
      while (reading) answers.push((await fetch(`${program.url}/api/health`)).status);
      expect(answers.length).toBeGreaterThan(0);
      expect(new Set(answers)).toEqual(new Set([200]));
      expect((await head).body).toMatchObject({ number: null, subject: null });
    },
    60_000,
  );

  async function begun(name: string, bytes: Uint8Array): Promise<string> {
    const cookie = `${officer.session.name}=${officer.session.value}`;
    const headers = { cookie, 'tus-resumable': '1.0.0' };
    const begin = await fetch(`${program.url}/api/uploads`, {
      method: 'POST',
      headers: {
        ...headers,
        'upload-length': String(bytes.byteLength),
        'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
      },
    });
    const place = begin.headers.get('location') ?? '';
    const sent = await fetch(`${program.url}${place}`, {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: Uint8Array.from(bytes),
    });
    expect(sent.status).toBe(204);
    return place.split('/').at(-1) ?? '';
  }
});

/** One page, whose drawing unpacks to a thousand times its size. */
async function aPdfBomb(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const drawing = deflateSync(Buffer.alloc(500_000_000, 'BT (a) Tj ET '));
  const stream = document.context.stream(drawing, { Filter: 'FlateDecode' });
  page.node.set(PDFName.of('Contents'), document.context.register(stream));
  return document.save();
}
