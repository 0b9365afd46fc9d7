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
const NAME = String.raw`(?:(?:TCTP|TC|Tiêu chí thành phần|Tiêu chí|Mã)(?:\s+số)?[\s.:]*)`;
const PART = String.raw`(?:\s*\.\s*\d{1,2}(?!\d))`;
/** "1.1.1.a": a letter may part the last of the figures. */
const LETTER = String.raw`(?:\s*\.\s*[a-h](?!\p{L}))?`;
const TITLE = String.raw`\s*[.:)–-]*\s*([^]*)$`;
/** Figures do not go on: "31.12.2017" and "1.000.000" are no codes. */
const ENDS = String.raw`(?!\d|\s*\.\s*\d)`;
const NAMED = new RegExp(`^${MARK}${NAME}(\\d{1,2}${PART}{0,4}${LETTER})${ENDS}${TITLE}`, 'iu');
/** No code begins with a zero, as half a point does. */
const BARE = new RegExp(
  `^${MARK}([1-9]\\d?${PART}{1,4}${LETTER})${ENDS}(?!\\s*(?:%|đ(?!\\p{L})|điểm))${TITLE}`,
  'u',
);
/** "1.1, 1.2", "1.1 - 1.3", "TCTP 1.1 và TCTP 1.2". */
const SEVERAL = new RegExp(
  `^${MARK}${NAME}?\\d+${PART}+\\s*(?:[,;&+–-]|và|đến)\\s*${NAME}?\\d+${PART}+(?!\\d)`,
  'iu',
);
/** "1.1 1.2"; the same code once more is no second one. */
const ANOTHER = new RegExp(
  `^${MARK}${NAME}?(\\d+${PART}+)\\s+${NAME}?(?!\\1(?![\\d.]))\\d+${PART}+(?!\\d|\\s*(?:%|đ|điểm))`,
  'iu',
);

/**
 * "TCTP 2.1 .1 Mức độ …" is 2.1.1 with its title. A number alone is a code only where the cell says that it is one, and
 * of several codes nobody can tell which.
 */
export function readCode(cell: string): CodeRead {
  const plain = cell.normalize('NFKC');
  const [first, ...others] = plain.split('\n').map((line) => match(line)?.[1]?.replace(/\s/g, ''));
  const isSeveral = first !== undefined && others.some((one) => one !== undefined && one !== first);
  const found = isSeveral ? null : match(oneLine(plain));
  if (found === null) return { code: null, text: '', title: oneLine(cell) };
  const [, text = '', title = ''] = found;
  return { code: text.replace(/\s/g, ''), text, title: title.trim() };
}

function match(line: string): RegExpExecArray | null {
  const plain = line.trim();
  return SEVERAL.test(plain) || ANOTHER.test(plain) ? null : (NAMED.exec(plain) ?? BARE.exec(plain));
}

export function hasCode(cell: string): boolean {
  return readCode(cell).code !== null;
}

/** A code and nothing else. */
export function isBareCode(cell: string): boolean {
  const { code, title } = readCode(cell);
  return code !== null && title === '';
}
