import { oneLine } from '../vocabulary';

/** What stands in a component's cell: its code, the words it was read from, and the title. */
export interface CodeRead {
  /** "2.1.1"; null where the cell names none. */
  code: string | null;
  /** "2.1 .1". */
  text: string;
  title: string;
}

const PREFIX = String.raw`(?:[-–+•*]\s*)?(?:(?:TCTP|TC|Tiêu chí thành phần|Tiêu chí|Mã)[\s.:]*)`;
/** "1.1.1.a": a letter may part the last of the figures. */
const LETTER = String.raw`(?:\s*\.\s*[a-h](?!\p{L}))?`;
const PREFIXED = new RegExp(`^${PREFIX}(\\d+(?:\\s*\\.\\s*\\d+){0,4}${LETTER})\\s*[.:)–-]*\\s*([^]*)$`, 'iu');
const BARE = new RegExp(
  `^(?:[-–+•*]\\s*)?(\\d+(?:\\s*\\.\\s*\\d+){1,4}${LETTER})(?!\\d)\\s*[.:)–-]*\\s*([^]*)$`,
  'u',
);

/** "TCTP 2.1 .1 Mức độ …" is 2.1.1 with its title. A number alone is a code only where the cell says that it is one. */
export function readCode(cell: string): CodeRead {
  const plain = cell.normalize('NFKC').trim();
  const match = PREFIXED.exec(plain) ?? BARE.exec(plain);
  if (match === null) return { code: null, text: '', title: cell.trim() };
  const [, text = '', title = ''] = match;
  return { code: text.replace(/\s/g, ''), text, title: title.trim() };
}

export function hasCode(cell: string): boolean {
  return readCode(cell).code !== null;
}

/** A code and nothing else. */
export function isBareCode(cell: string): boolean {
  const { code, title } = readCode(oneLine(cell));
  return code !== null && title === '';
}
