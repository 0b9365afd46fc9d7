import { crc32, deflateSync } from 'node:zlib';
import type { FileKind } from '@tctp/domain';
import ExcelJS from 'exceljs';
import { docxOf, paperOf, zipOf } from './paper-files';
import { aPdf } from './pdf';

/** A small real file of each kind that is taken. */
export const A_FILE: Readonly<Record<FileKind, () => Promise<Uint8Array> | Uint8Array>> = {
  pdf: () => aPdf(),
  docx: () => docxOf(paperOf('docx', 'Báo cáo')),
  async xlsx() {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Bảng').addRow(['Báo cáo']);
    return new Uint8Array(await book.xlsx.writeBuffer());
  },
  pptx: () => zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p:presentation/>' }),
  doc: () => oldOffice('WordDocument'),
  xls: () => oldOffice('Workbook'),
  odt: () => openDocument('text'),
  ods: () => openDocument('spreadsheet'),
  txt: () => new TextEncoder().encode('Báo cáo công tác tháng 8'),
  csv: () => new TextEncoder().encode('STT;Việc\r\n1;Báo cáo\r\n'),
  png: () => aPng(2, 2),
  jpg: () => aJpg(16, 16),
  webp: () => aWebp(16, 16),
  heic: () => aHeic(16, 16),
};

/** What Office before 2007 begins with, and the names of the streams within. */
export function oldOffice(...streams: string[]): Uint8Array {
  const names = streams.map((name) => Buffer.from(name, 'utf16le'));
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...names]);
}

function openDocument(kind: string): Promise<Uint8Array> {
  return zipOf({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<x/>' });
}

/** Says that it has so many pixels; a large one has fewer bytes than it would need. */
export function aPng(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
  };
  const size = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 0, 0, 0, 0])]);
  const rows = deflateSync(Buffer.alloc(Math.min(1_000, (width + 1) * height)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function aJpg(width: number, height: number): Uint8Array {
  const jfif = 'ffd8ffe000104a46494600010100000100010000';
  const frame = [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  return Buffer.concat([Buffer.from(jfif, 'hex'), Buffer.from(frame), Buffer.from('ffd9', 'hex')]);
}

function aWebp(width: number, height: number): Uint8Array {
  const less = (n: number) => [n & 255, (n >> 8) & 255, (n >> 16) & 255];
  const body = Buffer.concat([
    Buffer.from('WEBPVP8X'),
    Buffer.from([10, 0, 0, 0, 0, 0, 0, 0, ...less(width - 1), ...less(height - 1)]),
  ]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), size, body]);
}

function aHeic(width: number, height: number): Uint8Array {
  const box = (type: string, ...inside: Uint8Array[]) => {
    const body = Buffer.concat(inside);
    return Buffer.concat([uint32(body.length + 8), Buffer.from(type), body]);
  };
  const extent = box('ispe', uint32(0), uint32(width), uint32(height));
  return Buffer.concat([
    box('ftyp', Buffer.from('heic'), uint32(0), Buffer.from('mif1heic')),
    box('meta', uint32(0), box('iprp', box('ipco', extent))),
  ]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
