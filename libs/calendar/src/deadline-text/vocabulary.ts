import { foldText, groupedBy } from '@tctp/domain';

/** What a word or a set phrase does in a deadline. */
export type WordKind =
  | 'before'
  | 'latest'
  | 'until'
  | 'end'
  | 'late'
  | 'in'
  | 'from'
  | 'day'
  | 'month'
  | 'quarter'
  | 'year'
  | 'months'
  | 'quarters'
  | 'wholeYear'
  | 'hour'
  | 'minute'
  | 'term'
  | 'first'
  | 'ordinal'
  | 'of'
  | 'each'
  | 'periodic'
  | 'times'
  | 'report'
  | 'and'
  | 'ongoing'
  | 'nothing'
  | 'shift'
  | 'told'
  | 'filler';

/** A written word as it is compared: composed and in lower case, with its diacritics and without. */
export interface WrittenWord {
  exact: string;
  folded: string;
}

export interface Entry {
  kind: WordKind | 'number' | 'roman';
  value: number;
  words: readonly WrittenWord[];
  /** Must be written with its diacritics. */
  strict: boolean;
}

/**
 * Every word the reader knows. A written word without diacritics stands for any word that folds to it; one with
 * diacritics must be spelt as here.
 */
const WORDS: Readonly<Record<WordKind, string>> = {
  before: 'trước',
  latest:
    'chậm nhất | chậm nhất là | muộn nhất | muộn nhất là | không quá | không muộn hơn | không chậm hơn | hạn chót | hạn cuối',
  until: 'đến | tới',
  end: 'hết',
  late: 'cuối | cuối cùng',
  in: 'trong | vào',
  from: 'từ',
  day: 'ngày',
  month: 'tháng',
  quarter: 'quý | quí | qúy | qúi',
  year: 'năm',
  /** Only before a number: "ngày 10 các tháng 3, 6, 9, 12". */
  months: 'các tháng',
  quarters: 'các quý | các quí',
  wholeYear: 'cả năm | trong cả năm',
  hour: 'giờ | h | g',
  minute: 'phút',
  term: 'kỳ | kì',
  first: 'đầu | đầu tiên',
  ordinal: 'thứ',
  of: 'của',
  each: 'hằng | hàng | mỗi | từng',
  periodic: 'định kỳ | định kì',
  times: 'lần',
  report: 'báo cáo',
  and: 'và',
  ongoing: 'thường xuyên | thường xuyên liên tục | liên tục',
  nothing: 'không có | không ghi thời hạn | không có thời hạn | không quy định thời hạn',
  /** Never read: beside a time they move it to another one. */
  shift: 'sau | này | nay | kế tiếp | tiếp theo',
  /** Never read: a time in their clause is of what is not to be done, is done already or may come about. */
  told: 'không | không được | chưa | đừng | đã | nếu | trường hợp | phát sinh | xảy ra | có hiệu lực | hết hiệu lực',
  /** Read over: they say what is done, not when. */
  filler:
    'là | hoàn thành | hoàn tất | ban hành | thực hiện | gửi | nộp | trình | xong | thời gian | thời hạn | hạn',
};
/** Five is missing: "năm" is the year, and only a month of that name may be May. */
const NUMBERS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
};
/** "Sau" alone is "after" and never sáu, six; "tu" is "from" and never tư, four. */
const STRICT = ['sáu', 'tư'];
const ROMAN = ['i', 'ii', 'iii', 'iv'];

const ENTRIES: readonly Entry[] = [
  ...(Object.entries(WORDS) as [WordKind, string][]).flatMap(([kind, phrases]) =>
    phrases.split(' | ').map((phrase) => entry(kind, phrase, 0)),
  ),
  ...Object.entries(NUMBERS).map(([word, value]) => entry('number', word, value)),
  ...ROMAN.map((word, at) => entry('roman', word, at + 1)),
];

/** The longest phrase has this many words, so looking one up takes bounded time. */
export const LONGEST_PHRASE = Math.max(...ENTRIES.map(({ words }) => words.length));

const BY_FIRST_WORD = groupedBy(
  [...ENTRIES].sort((left, right) => right.words.length - left.words.length),
  ({ words }) => words[0]?.folded ?? '',
);

export function writtenWord(text: string): WrittenWord {
  const exact = text.normalize('NFKC').toLowerCase().normalize('NFC');
  return { exact, folded: foldText(exact) };
}

/** The longest entry that the written words begin with. */
export function lookUp(written: readonly WrittenWord[]): Entry | null {
  const candidates = BY_FIRST_WORD.get(written[0]?.folded ?? '') ?? [];
  const fits = ({ words, strict }: Entry) => words.every((word, at) => isSame(word, written[at], strict));
  return candidates.find(fits) ?? null;
}

function isSame(word: WrittenWord, written: WrittenWord | undefined, strict: boolean): boolean {
  if (written === undefined) return false;
  const withoutDiacritics = written.exact === written.folded && !strict;
  return withoutDiacritics ? written.folded === word.folded : written.exact === word.exact;
}

function entry(kind: Entry['kind'], phrase: string, value: number): Entry {
  return { kind, value, words: phrase.split(' ').map(writtenWord), strict: STRICT.includes(phrase) };
}
