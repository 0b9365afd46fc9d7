import type { OfficialPaper } from './official-paper';

/** A paper as a file that can be printed, signed and stamped as it is. */
export interface Papers {
  /** A .docx. */
  word(paper: OfficialPaper): Promise<Uint8Array>;
  /** A .xlsx of one sheet. */
  excel(paper: OfficialPaper): Promise<Uint8Array>;
}
