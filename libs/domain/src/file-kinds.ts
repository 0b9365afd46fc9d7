interface KindOfFile {
  /** Without the dot, in small letters; the first is the usual one. */
  extensions: readonly string[];
  /** What it is kept and handed out as. */
  mediaType: string;
  /** What programs say it is, besides that. */
  said: readonly string[];
}

const ZIPPED = ['application/zip', 'application/x-zip-compressed'];
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const EXCEL = 'application/vnd.ms-excel';

/**
 * The files that can be evidence, and no others. Papers as offices write and scan them; the formats of before 2007 and
 * those of LibreOffice because units still send them; tables as text because portals export them; pictures as scanners
 * and phones take them (HEIC is what an iPhone has). No archives (zip, rar, 7z): a reviewer has to see what is approved,
 * and each paper has a number and a day of its own. No pages that carry scripts (html, svg, xml), no programs, no
 * sound, no film.
 */
export const FILE_KINDS = {
  pdf: { extensions: ['pdf'], mediaType: 'application/pdf', said: ['application/x-pdf'] },
  docx: { extensions: ['docx'], mediaType: `${OPEN_XML}.wordprocessingml.document`, said: ZIPPED },
  xlsx: { extensions: ['xlsx'], mediaType: `${OPEN_XML}.spreadsheetml.sheet`, said: ZIPPED },
  pptx: { extensions: ['pptx'], mediaType: `${OPEN_XML}.presentationml.presentation`, said: ZIPPED },
  doc: { extensions: ['doc'], mediaType: 'application/msword', said: ['application/x-ole-storage'] },
  xls: { extensions: ['xls'], mediaType: EXCEL, said: ['application/x-ole-storage'] },
  odt: { extensions: ['odt'], mediaType: 'application/vnd.oasis.opendocument.text', said: ZIPPED },
  ods: { extensions: ['ods'], mediaType: 'application/vnd.oasis.opendocument.spreadsheet', said: ZIPPED },
  txt: { extensions: ['txt'], mediaType: 'text/plain', said: [] },
  csv: { extensions: ['csv'], mediaType: 'text/csv', said: ['text/plain', 'application/csv', EXCEL] },
  png: { extensions: ['png'], mediaType: 'image/png', said: [] },
  jpg: { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', said: ['image/jpg', 'image/pjpeg'] },
  webp: { extensions: ['webp'], mediaType: 'image/webp', said: [] },
  heic: { extensions: ['heic', 'heif'], mediaType: 'image/heic', said: ['image/heif'] },
} as const satisfies Record<string, KindOfFile>;

export type FileKind = keyof typeof FILE_KINDS;

/** For people: what may be sent. */
export const KINDS_TAKEN = Object.keys(FILE_KINDS).join(', ');

/** What a sender says who does not know. */
const SAYS_NOTHING = ['', 'application/octet-stream', 'binary/octet-stream'];

/**
 * The kind on which the bytes, the end of the name and the sender agree; or who does not. `found`: what the bytes can
 * be, such as a text and a table.
 */
export function agreedKind(
  found: readonly FileKind[],
  fileName: string,
  said: string,
): { kind: FileKind } | { disagrees: 'name' | 'sender' } {
  const named = found.find((kind) => within(FILE_KINDS[kind].extensions, extensionOf(fileName)));
  if (named === undefined) return { disagrees: 'name' };
  const { mediaType, said: alsoSaid } = FILE_KINDS[named];
  const type = said.split(';')[0]?.trim().toLowerCase() ?? '';
  const agrees = within([...SAYS_NOTHING, mediaType, ...alsoSaid], type);
  return agrees ? { kind: named } : { disagrees: 'sender' };
}

/** In small letters; empty where there is none. */
export function extensionOf(fileName: string): string {
  return /\.([^.]*)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

function within(list: readonly string[], word: string): boolean {
  return list.includes(word);
}
