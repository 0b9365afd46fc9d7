import type { EvidenceItem } from '@tctp/contracts';

/** What a preview needs to know of a file. */
export type PreviewedFile = Pick<EvidenceItem, 'id' | 'fileName' | 'mediaType' | 'size' | 'document'>;

export type PreviewKind = 'pdf' | 'word' | 'text' | 'picture' | 'tooLarge' | 'none';

const MEGABYTE = 1_048_576;
/** What a phone still opens without choking. */
const LARGEST: Readonly<Record<'pdf' | 'word' | 'text' | 'picture', number>> = {
  pdf: 40 * MEGABYTE,
  word: 16 * MEGABYTE,
  text: 2 * MEGABYTE,
  picture: 40 * MEGABYTE,
};
const PICTURES = ['image/png', 'image/jpeg', 'image/webp'];

/** How a file can be shown: by what it says it is, and else by its name. */
export function previewOf({ mediaType, fileName, size }: PreviewedFile): PreviewKind {
  const kind = kindOf(mediaType, fileName.toLowerCase());
  return kind === null ? 'none' : size > LARGEST[kind] ? 'tooLarge' : kind;
}

function kindOf(mediaType: string, fileName: string): keyof typeof LARGEST | null {
  if (mediaType === 'application/pdf' || fileName.endsWith('.pdf')) return 'pdf';
  if (PICTURES.includes(mediaType)) return 'picture';
  if (fileName.endsWith('.docx')) return 'word';
  return mediaType === 'text/plain' ? 'text' : null;
}
