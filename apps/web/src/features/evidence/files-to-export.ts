import type { LibraryItem } from '@tctp/contracts';
import type { Words } from '../../i18n/use-words';
import type { ExportTable } from '../../parts/export/export-table';

/** The files that have been shown so far, with the content hash in full. */
export function filesToExport(
  fileName: string,
  items: readonly LibraryItem[],
  { t }: Words,
): ExportTable<LibraryItem> {
  return {
    fileName,
    list: 'evidence',
    rows: items,
    columns: [
      { title: t('library.file'), kind: 'text', width: 36, value: (item) => item.fileName },
      { title: t('upload.subject'), kind: 'text', width: 48, value: ({ document }) => document.subject },
      { title: t('library.number'), kind: 'text', width: 20, value: ({ document }) => document.number },
      { title: t('library.issuedOn'), kind: 'day', value: ({ document }) => document.issuedOn },
      { title: t('library.issuer'), kind: 'text', value: ({ document }) => document.issuer },
      { title: t('library.unit'), kind: 'text', value: ({ unit }) => unit.name },
      {
        title: t('library.uses'),
        kind: 'text',
        value: ({ uses }) => uses.map(({ componentCode }) => componentCode).join(', '),
      },
      { title: t('library.hash'), kind: 'text', width: 66, value: ({ sha256 }) => sha256 },
    ],
  };
}
