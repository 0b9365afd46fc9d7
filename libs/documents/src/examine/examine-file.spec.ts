import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FILE_KINDS, agreedKind } from '@tctp/domain';
import type { FileKind } from '@tctp/domain';
import { ZipFile } from 'yazl';
import { A_FILE, aPng, oldOffice } from '../../../../test/support/file-kinds';
import { docxOf, paperOf, zipOf } from '../../../../test/support/paper-files';
import { examineFile } from './examine-file';
import type { ExamineLimits } from './examine-file';

const KINDS = Object.keys(FILE_KINDS) as FileKind[];
const MEGABYTE = 1_000_000;

describe('a file that is looked through before anybody opens it', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tctp-examine-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function examined(content: Uint8Array | string, limits: Partial<ExamineLimits> = {}) {
    const path = join(folder, 'draft');
    await writeFile(path, content);
    const answer = await examineFile(path, limits);
    expect(await readdir(folder)).toEqual(['draft']);
    return answer.ok ? answer.found : answer.code;
  }
  const word = (more: Record<string, string | Uint8Array>) => docxOf(paperOf('docx', 'Báo cáo'), { more });

  it.each(KINDS)('%s is known by its bytes, and agrees with its name and the sender', async (kind) => {
    const found = await examined(await A_FILE[kind]());
    expect(found).toContain(kind);
    const { extensions, mediaType, said } = FILE_KINDS[kind];
    for (const extension of extensions)
      for (const type of [mediaType, ...said, '', 'application/octet-stream', `${mediaType}; charset=utf-8`])
        expect(agreedKind(found as FileKind[], `Báo cáo.${extension.toUpperCase()}`, type)).toEqual({ kind });
    expect(agreedKind(found as FileKind[], `Báo cáo.${kind}.exe`, mediaType)).toEqual({ disagrees: 'name' });
    expect(agreedKind(found as FileKind[], 'Báo cáo', mediaType)).toEqual({ disagrees: 'name' });
    expect(agreedKind(found as FileKind[], `a.${kind}`, 'text/html')).toEqual({ disagrees: 'sender' });
  });

  it('is of one kind, whatever it is called: none passes for another', async () => {
    for (const kind of KINDS) {
      const found = (await examined(await A_FILE[kind]())) as FileKind[];
      const others = KINDS.filter((other) => !found.includes(other));
      for (const other of others)
        expect(agreedKind(found, `a.${other}`, FILE_KINDS[other].mediaType)).toEqual({ disagrees: 'name' });
    }
  });

  it.each<[string, Uint8Array | string | (() => Promise<Uint8Array>)]>([
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a program of Linux', Buffer.from('7f454c4602010100', 'hex')],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a page without a head', '\n  <html><body onload=alert(1)>'],
    ['a drawing that holds scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['XML', '<?xml version="1.0"?><a/>'],
    ['rich text', '{\\rtf1 x}'],
    ['bytes that say nothing', Buffer.from([0, 1, 2, 3, 250, 0, 9])],
    ['an archive', () => zipOf({ 'a.txt': 'a' })],
    ['a program in an archive', () => zipOf({ 'META-INF/MANIFEST.MF': 'x', 'A.class': 'x' })],
  ])('is not taken when it is %s', async (_, content) => {
    expect(await examined(typeof content === 'function' ? await content() : content)).toBe(
      'file-kind-not-taken',
    );
  });

  describe('as a zip', () => {
    it('is refused when it unpacks to more than it may, whatever it declares', async () => {
      const bomb = await word({ 'word/media/a.bin': Buffer.alloc(100 * MEGABYTE) });
      expect(bomb.length).toBeLessThan(MEGABYTE);
      expect(await examined(bomb)).toBe('file-beyond-limits');
      expect(await examined(bomb, { ratio: 10_000, unpacked: 50 * MEGABYTE })).toBe('file-beyond-limits');
      expect(await examined(bomb, { ratio: 10_000 })).toEqual(['docx']);
      const lying = Buffer.from(bomb);
      for (let at = lying.indexOf(declared(100 * MEGABYTE)); at !== -1;) {
        lying.writeUInt32LE(10, at);
        at = lying.indexOf(declared(100 * MEGABYTE), at);
      }
      expect(['file-damaged', 'file-beyond-limits']).toContain(await examined(lying));
    });

    it('is refused when it has too many parts, also those of zips within', async () => {
      const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`word/${i}.bin`, 'x']));
      expect(await examined(await word(many), { entries: 50 })).toBe('file-beyond-limits');
      const within = await zipOf(many);
      expect(await examined(await word({ 'word/embeddings/a.xlsx': within }), { entries: 50 })).toBe(
        'file-beyond-limits',
      );
    });

    it('may hold a workbook with a workbook, and nothing deeper', async () => {
      const deep = async (levels: number): Promise<Uint8Array> =>
        levels === 0 ? zipOf({ a: 'a' }) : zipOf({ 'x/a.xlsx': await deep(levels - 1) });
      expect(await examined(await word({ 'word/embeddings/a.xlsx': await deep(1) }))).toEqual(['docx']);
      expect(await examined(await word({ 'word/embeddings/a.xlsx': await deep(2) }))).toBe(
        'file-beyond-limits',
      );
    });

    it.each(['../a.xml', '/etc/a.xml', 'C:/a.xml'])('is refused with a part named %s', async (path) => {
      const harmless = `${'a'.repeat(path.length)}`;
      const bytes = Buffer.from(await word({ [harmless]: 'x' }));
      for (let at = bytes.indexOf(harmless); at !== -1; at = bytes.indexOf(harmless)) bytes.write(path, at);
      expect(await examined(bytes)).toBe('file-damaged');
    });

    it('is refused with a link, a part twice, or a document type', async () => {
      const linked = await zipWith((zip) =>
        zip.addBuffer(Buffer.from('/etc/passwd'), 'word/document.xml', { mode: 0o120777 }),
      );
      expect(await examined(linked)).toBe('file-damaged');
      const twice = await zipWith((zip) => {
        for (const text of ['a', 'b']) zip.addBuffer(Buffer.from(text), 'word/document.xml');
      });
      expect(await examined(twice)).toBe('file-damaged');
      const declares = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a/>';
      expect(await examined(await word({ 'word/more.xml': declares }))).toBe('file-damaged');
    });

    it('is refused with macros or a password', async () => {
      expect(await examined(await word({ 'word/vbaProject.bin': 'x' }))).toBe('file-macros');
      expect(await examined(await word({ 'xl/macrosheets/sheet1.xml': '<x/>' }))).toBe('file-macros');
      const locked = Buffer.from(await word({}));
      for (
        let at = locked.indexOf('PK\u0001\u0002');
        at !== -1;
        at = locked.indexOf('PK\u0001\u0002', at + 4)
      )
        locked.writeUInt16LE(locked.readUInt16LE(at + 8) | 1, at + 8);
      expect(await examined(locked)).toBe('file-locked');
      const mimetype = 'application/vnd.oasis.opendocument.text';
      const manifest = '<manifest><encryption-data/></manifest>';
      expect(await examined(await zipOf({ mimetype, 'META-INF/manifest.xml': manifest }))).toBe(
        'file-locked',
      );
    });
  });

  it('is refused as an old Office file with macros or a password', async () => {
    expect(await examined(oldOffice('WordDocument', '_VBA_PROJECT'))).toBe('file-macros');
    expect(await examined(oldOffice('EncryptedPackage'))).toBe('file-locked');
    expect(await examined(oldOffice('PowerPoint Document'))).toBe('file-kind-not-taken');
  });

  describe('as a PDF', () => {
    const pdf = (inside: string | Uint8Array) =>
      Buffer.concat([
        Buffer.from('%PDF-1.7\n1 0 obj\n'),
        Buffer.from(inside),
        Buffer.from('\nendobj\n%%EOF'),
      ]);
    const packed = (text: string, more = '') =>
      Buffer.concat([
        Buffer.from(`<< /Type /ObjStm /Filter /FlateDecode ${more}>>\nstream\n`),
        deflateSync(Buffer.from(text)),
        Buffer.from('\nendstream'),
      ]);

    it.each([
      ['scripts', '<< /S /JavaScript /JS (app.alert(1)) >>', 'file-scripts'],
      ['scripts, spelled otherwise', '<< /S /J#61vaScript >>', 'file-scripts'],
      ['a program to start', '<< /S /Launch /F (cmd.exe) >>', 'file-scripts'],
      ['film and sound', '<< /Subtype /RichMedia >>', 'file-scripts'],
      ['other files', '<< /Type /Filespec /EF << >> >> << /Type /EmbeddedFile >>', 'file-attachments'],
      ['a password', '<< /Encrypt 5 0 R >>', 'file-locked'],
      ['words that only begin alike', '<< /JavaScripted /Launches /EncryptMetadata >>', ['pdf']],
    ])('with %s', async (_, inside, expected) => {
      expect(await examined(pdf(inside))).toEqual(expected);
      expect(await examined(pdf(packed(inside)))).toEqual(expected);
    });

    it('is refused when its packed objects are a bomb, or cannot be looked into', async () => {
      expect(await examined(pdf(packed(' '.repeat(40 * MEGABYTE))))).toBe('file-beyond-limits');
      expect(await examined(pdf(packed('x', '/DecodeParms << /Predictor 12 >> ')))).toBe('file-damaged');
      expect(await examined(pdf('<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nxx\nendstream'))).toBe(
        'file-damaged',
      );
    });
  });

  it('is refused as a picture of more pixels than it may have, or of none it can tell', async () => {
    expect(await examined(aPng(12_000, 12_000))).toEqual(['png']);
    expect(await examined(aPng(60_000, 60_000))).toBe('file-beyond-limits');
    expect(await examined(Buffer.from(aPng(4, 4)).subarray(0, 18))).toBe('file-damaged');
  });

  it('costs the server nothing: it is given up when it takes too long', async () => {
    expect(await examined(await A_FILE.pdf(), { milliseconds: 1 })).toBe('file-beyond-limits');
  });
});

function declared(size: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(size);
  return bytes;
}

async function zipWith(fill: (zip: ZipFile) => void): Promise<Uint8Array> {
  const zip = new ZipFile();
  fill(zip);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
