import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVERY_READER, officeFile } from '../../../test/support/every-reader';
import type { Office } from '../../../test/support/every-reader';

const SECRET = 'chỉ máy này biết';
const LAUGHS = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
/** What is opened is refused for what it declares; a thread that had to be ended would say another word. */
const REFUSED: Readonly<Record<string, unknown>> = {
  evidence: 'file-damaged',
  paper: 'paper-damaged',
  sheets: 'not-a-workbook',
  lines: null,
};
const MAIN: Readonly<Record<Office, string>> = {
  docx: 'word/document.xml',
  xlsx: 'xl/worksheets/sheet1.xml',
};
const OTHERS = {
  docx: ['_rels/.rels', '[Content_Types].xml'],
  xlsx: ['xl/workbook.xml', '_rels/.rels'],
} as const;
const every = (['docx', 'xlsx'] as const).flatMap((kind) =>
  Object.entries(EVERY_READER[kind]).map(([reader, read]) => ({ kind, reader, read })),
);

describe.each(every)('a $kind that declares entities, read as $reader', ({ kind, reader, read }) => {
  let folder: string;
  let listener: Server;
  let called = 0;
  let file: string;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tctp-entities-'));
    file = join(folder, 'secret');
    await writeFile(file, SECRET);
    listener = createServer((line) => {
      called += 1;
      line.destroy();
    });
    await new Promise<void>((ready) => listener.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/x`;
  });
  afterAll(async () => {
    listener.close();
    await rm(folder, { recursive: true });
  });

  /** With this declaration in front of one part, whose text speaks of an entity. */
  const declaring = (
    declaration: string,
    { part = MAIN[kind], text = 'Kế hoạch', bytesOf = (xml: string): string | Uint8Array => xml } = {},
  ) =>
    officeFile(kind, text, (path, inside) => (path === part ? bytesOf(`${declaration}${inside}`) : inside));

  async function isRefused(bytes: Uint8Array): Promise<void> {
    const answer = await read(bytes);
    expect(answer).toEqual(REFUSED[reader]);
    expect(called).toBe(0);
  }

  it('is read where it declares none', async () => {
    const answer = JSON.stringify(await read(await declaring('')));
    expect(answer).toContain(reader === 'evidence' ? kind : 'Kế hoạch');
  });

  it.each<[string, (place: { file: string; url: string }) => string, string]>([
    ['a file of the machine', ({ file }) => `<!DOCTYPE a [<!ENTITY x SYSTEM "file://${file}">]>`, '&x;'],
    ['an address', ({ url }) => `<!DOCTYPE a [<!ENTITY x SYSTEM "${url}">]>`, '&x;'],
    ['rules at an address', ({ url }) => `<!DOCTYPE a SYSTEM "${url}">`, 'x'],
    ['public rules at an address', ({ url }) => `<!doctype a PUBLIC "a" "${url}">`, 'x'],
    ['more rules at an address', ({ url }) => `<!DOCTYPE a [<!ENTITY % x SYSTEM "${url}"> %x;]>`, 'x'],
    ['a billion laughs', () => `<!DOCTYPE a [<!ENTITY l0 "ha">${LAUGHS.join('')}]>`, '&l12;'],
    [
      'one long laugh, often',
      () => `<!DOCTYPE a [<!ENTITY l "${'ha'.repeat(50_000)}">]>`,
      '&l;'.repeat(20_000),
    ],
    ['nothing, yet', () => '<!DOCTYPE a>', 'x'],
  ])('is refused where it is %s', async (_what, declaration, text) => {
    await isRefused(await declaring(declaration({ file, url }), { text }));
  });

  const laughs = `<!DOCTYPE a [<!ENTITY l0 "ha">${LAUGHS.join('')}]>`;
  const utf16 = (xml: string) => Buffer.from(`\uFEFF${xml}`, 'utf16le');

  it.each<[string, string, (xml: string) => string | Uint8Array]>([
    ['behind a long remark', `<!--${'-x'.repeat(5_000)}-->${laughs}`, (xml) => xml],
    ['where two pieces of the file meet', `<!--${'x'.repeat(65_525)}--><!DOCTYPE a>`, (xml) => xml],
    ['in UTF-16', laughs, utf16],
    ['in UTF-16, turned around', laughs, (xml) => utf16(xml).swap16()],
  ])('is refused where it does so %s', async (_where, declaration, bytesOf) => {
    await isRefused(await declaring(declaration, { bytesOf, text: '&l12;' }));
  });

  it('is refused where another part does so', async () => {
    for (const part of OTHERS[kind])
      await isRefused(await declaring(`<!DOCTYPE a SYSTEM "${url}">`, { part }));
  });

  it('that only speaks of one is not filled in', async () => {
    const answer = JSON.stringify(await read(await declaring('', { text: `&x; &#38;lt;` })));
    expect(answer).not.toContain(SECRET);
    expect(called).toBe(0);
  });
});
