import type { Instant } from '@tctp/domain';

/**
 * A paper that an office signs, before anybody has chosen Word or Excel. Its words are final and in Vietnamese; how
 * they stand on the page (Decree 30/2020/NĐ-CP) is the writers' business. What is not known yet (number, day,
 * signature) is null and leaves a gap to be filled by hand.
 */
export interface OfficialPaper {
  /** Without an extension, with diacritics: "Phụ lục tiến độ 119-KH-UBND". */
  fileName: string;
  /** The body above, where the issuer has one ("UBND TỈNH AN GIANG"), and the issuer. */
  issuer: { above: string | null; name: string };
  /** "Số: …/BC-UBND": what stands behind the number is known, the number itself mostly not. */
  number: { number: string | null; symbol: string } | null;
  place: string | null;
  /** 2017-11-30, or 2017 where day and month are still to be filled in; null for a paper without that line. */
  day: string | null;
  /** "BÁO CÁO", "BIÊN BẢN", "PHỤ LỤC". */
  kind: string;
  /** Trích yếu. */
  subject: string;
  /** In brackets under the subject of an annex: "Kèm theo Kế hoạch số …". */
  attachedTo: string | null;
  blocks: readonly PaperBlock[];
  /** Nơi nhận; none for minutes. */
  recipients: readonly string[];
  /** From left to right; the last one stands on the right. Two or more for minutes. */
  signers: readonly PaperSigner[];
  /** Only for wide tables. */
  landscape: boolean;
  /** Not approved yet: it says so under its number. */
  draft?: true;
  /** When its words were fixed: from then on its file is the same, byte for byte, however often it is written. */
  fixedAt?: Instant;
  /** Never more than one page: smaller letters, and a sheet shrunk to it. Its maker keeps the words few enough. */
  onePage?: true;
}

export interface PaperSigner {
  /** "CHỦ TỊCH"; with "TM. ỦY BAN NHÂN DÂN" above where one signs for a body. */
  above: string | null;
  title: string;
  name: string | null;
}

export type PaperBlock =
  | ({ kind: 'heading'; level: 1 | 2; text: string } & Named)
  | ({ kind: 'paragraph'; text: string } & Named)
  | ({ kind: 'items'; items: readonly string[] } & Named)
  | PaperTable;

/** By which a draft knows a block again when it is composed anew, though its words have changed. */
interface Named {
  name?: string;
}

export interface PaperTable extends Named {
  kind: 'table';
  /** Above the table; null where the heading before it says enough. */
  caption: string | null;
  columns: readonly PaperColumn[];
  rows: readonly PaperTableRow[];
}

export interface PaperColumn {
  title: string;
  /** Share of the page's width; only their proportions count. */
  width: number;
  align: 'left' | 'center' | 'right';
}

/** A section runs over the whole width; a total stands out. A cell may hold several lines. */
export type PaperTableRow =
  { kind: 'section'; text: string } | { kind: 'cells' | 'total'; cells: readonly string[] };
