import { lazy, Suspense } from 'react';
import { evidenceUrl } from '../../api/queries';
import { formatSize } from '../../format/files';
import { useWords } from '../../i18n/use-words';
import { OfferedFile } from './offered-file';
import { previewOf } from './preview-of';
import type { PreviewedFile } from './preview-of';
import { TextFilePreview } from './text-file-preview';
import { Waiting } from './waiting';
import { WordPreview } from './word-preview';
import './evidence-preview.css';

const PdfPreview = lazy(() => import('./pdf-preview'));

interface Props {
  taskId: string;
  /** Where the file lies, for those who may not see the task. */
  url?: string;
  item: PreviewedFile;
  /** Passages of the rule and the requirement: where they stand in the file, they are marked. */
  words: readonly string[];
}

/** A file read in place: PDF, Word and plain text with what matches the rule marked; pictures; the rest is offered. */
export function EvidencePreview({ taskId, url: elsewhere, item, words }: Props) {
  const { t, language } = useWords();
  const url = elsewhere ?? evidenceUrl(taskId, item.id);
  const name = item.document.subject ?? item.fileName;
  const shown = { url, name, words };

  return (
    <div className="file-view" data-testid="preview">
      {content()}
    </div>
  );

  function content() {
    switch (previewOf(item)) {
      case 'pdf':
        return (
          <Suspense fallback={<Waiting />}>
            <PdfPreview key={item.id} {...shown} />
          </Suspense>
        );
      case 'word':
        return elsewhere === undefined ? (
          <WordPreview key={item.id} {...shown} taskId={taskId} evidenceId={item.id} />
        ) : (
          <OfferedFile url={url} why={t('preview.noPreview')} />
        );
      case 'text':
        return <TextFilePreview key={item.id} {...shown} evidenceId={item.id} />;
      case 'picture':
        return <img src={url} alt={name} />;
      case 'tooLarge':
        return (
          <OfferedFile url={url} why={t('preview.tooLarge', { size: formatSize(item.size, language) })} />
        );
      case 'none':
        return <OfferedFile url={url} why={t('preview.noPreview')} />;
    }
  }
}
