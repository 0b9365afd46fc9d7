import { oneLine } from '../vocabulary';

/** What stands in a component's cell: its code, the words it was read from, and the title. */
export interface CodeRead {
  /** "2.1.1"; null where the cell names none. */
  code: string | null;
  /** "2.1 .1". */
  text: string;
  title: string;
}

const MARK = String.raw`(?:[-–+•*]\s*)?`;
const NAME = String.raw`(?:(?:TCTP|TC|Tiêu chí thành phần|Tiêu chí|Mã)[\s.:]*)`;
const PART = String.raw`(?:\s*\.\s*\d+)`;
/** "1.1.1.a": a letter may part the last of the figures. */
const LETTER = String.raw`(?:\s*\.\s*[a-h](?!\p{L}))?`;
const TITLE = String.raw`\s*[.:)–-]*\s*([^]*)$`;
const NAMED = new RegExp(`^${MARK}${NAME}(\\d+${PART}{0,4}${LETTER})${TITLE}`, 'iu');
const BARE = new RegExp(`^${MARK}(\\d+${PART}{1,4}${LETTER})(?!\\d)${TITLE}`, 'u');
/** "1.1, 1.2", "1.1 - 1.3", "TCTP 1.1 và TCTP 1.2". */
const SEVERAL = new RegExp(
  `^${MARK}${NAME}?\\d+${PART}+\\s*(?:[,;&+–-]|và|đến)\\s*${NAME}?\\d+${PART}+(?!\\d)`,
  'iu',
);

/**
 * "TCTP 2.1 .1 Mức độ …" is 2.1.1 with its title. A number alone is a code only where the cell says that it is one, and
 * of several codes nobody can tell which.
 */
export function readCode(cell: string): CodeRead {
  const plain = cell.normalize('NFKC').trim();
  const match = SEVERAL.test(plain) ? null : (NAMED.exec(plain) ?? BARE.exec(plain));
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
