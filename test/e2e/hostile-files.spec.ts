import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FILE_KINDS } from '@tctp/domain';
import type { FileKind } from '@tctp/domain';
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
});
