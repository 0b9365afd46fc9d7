import type { DocumentHead, EvidenceText } from '@tctp/contracts';
import { NOTHING_READ, readHead } from './head/read-head';
import { kindOf, readLines } from './lines/read-lines';

export interface DocumentFile {
  fileName: string;
  mediaType: string;
  content: AsyncIterable<Uint8Array>;
}

const MEGABYTE = 1_048_576;
const HEAD_LIMITS = { bytes: 32 * MEGABYTE, pages: 2, milliseconds: 8_000, megabytes: 192 };
const TEXT_LIMITS = { bytes: 16 * MEGABYTE, pages: 0, milliseconds: 10_000, megabytes: 192 };
const MOST_PARAGRAPHS = 2_000;
const LONGEST_TEXT = 400_000;

/** The head of a PDF with a text layer or of a Word file (.docx). Anything else, or anything wrong: nothing read. */
export async function readDocumentHead(file: DocumentFile): Promise<DocumentHead> {
  const kind = kindOf(file);
  const lines = kind === null ? null : await readLines(file.content, kind, HEAD_LIMITS);
  return lines === null ? NOTHING_READ : readHead(lines);
}

/** The paragraphs of a Word file; null for what is none or cannot be read. */
export async function readDocumentText(file: DocumentFile): Promise<EvidenceText | null> {
  if (kindOf(file) !== 'word') return null;
  const lines = await readLines(file.content, 'word', TEXT_LIMITS);
  if (lines === null) return null;
  const all = lines.map((line) => line.trim()).filter((line) => line !== '');
  const paragraphs: string[] = [];
  let length = 0;
  for (const paragraph of all.slice(0, MOST_PARAGRAPHS)) {
    length += paragraph.length;
    if (length > LONGEST_TEXT) break;
    paragraphs.push(paragraph);
  }
  return { paragraphs, cut: paragraphs.length < all.length };
}
