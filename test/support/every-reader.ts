import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examineFile } from '../../libs/documents/src/examine/examine-file';
import { readLines } from '../../libs/documents/src/lines/read-lines';
import { readPaper } from '../../libs/documents/src/paper/read-paper';
import { readSheets } from '../../libs/documents/src/sheets/read-sheets';
import { zipOf } from './paper-files';

export type Office = 'docx' | 'xlsx';
type Reader = (bytes: Uint8Array) => Promise<unknown>;

const LIMITS = { bytes: 32_000_000, pages: 2, milliseconds: 20_000, megabytes: 192 };

/** Whatever of the program opens a Word or Excel file that somebody sent: what it makes of it, or the code it is refused with. */
export const EVERY_READER: Readonly<Record<Office, Readonly<Record<string, Reader>>>> = {
  docx: { evidence, paper: paperOf('docx'), lines },
  xlsx: { evidence, paper: paperOf('xlsx'), sheets },
};

async function evidence(bytes: Uint8Array): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'tctp-readers-'));
  try {
    const path = join(folder, 'draft');
    await writeFile(path, bytes);
    const answer = await examineFile(path);
    return answer.ok ? answer.found : answer.code;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function paperOf(kind: Office): Reader {
  return async (bytes) => {
    const answer = await readPaper(bytes, `a.${kind}`);
    return answer.ok ? answer.paper : answer.refusal;
  };
}

async function sheets(bytes: Uint8Array): Promise<unknown> {
  const answer = await readSheets(bytes, 'a.xlsx');
  return answer.ok ? answer.sheets : answer.refused;
}

function lines(bytes: Uint8Array): Promise<unknown> {
  const content = (async function* () {
    yield await Promise.resolve(bytes);
  })();
  return readLines(content, 'word', LIMITS);
}

const XML = '<?xml version="1.0"?>';
const OPEN = 'http://schemas.openxmlformats.org';
const SHEETS = `xmlns="${OPEN}/spreadsheetml/2006/main"`;
const relations = (...[kind, target]: string[]) =>
  `<Relationships xmlns="${OPEN}/package/2006/relationships"><Relationship Id="rId1" Type="${OPEN}/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;

/** The parts of a file that says but a text, without the line each part begins with. */
const PARTS: Readonly<Record<Office, (text: string) => Record<string, string>>> = {
  docx: (text) => ({
    '[Content_Types].xml': `<Types xmlns="${OPEN}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations('officeDocument', 'word/document.xml'),
    'word/document.xml': `<w:document xmlns:w="${OPEN}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  }),
  xlsx: (text) => ({
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook ${SHEETS} xmlns:r="${OPEN}/officeDocument/2006/relationships"><sheets><sheet name="Một" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet ${SHEETS}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`,
  }),
};

/** A Word or Excel file of one text; `write` makes the bytes of a part, given its path and what it would hold. */
export function officeFile(
  kind: Office,
  text: string,
  write: (path: string, inside: string) => string | Uint8Array = (_path, inside) => XML + inside,
): Promise<Uint8Array> {
  const parts = Object.entries(PARTS[kind](text));
  return zipOf(Object.fromEntries(parts.map(([path, inside]) => [path, write(path, inside)])));
}
