import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../icon';
import { OfferedFile } from './offered-file';
import { Passages } from './passages';
import type { PagePassage, PDFDocumentProxy } from './pdf-document';
import { openPdf, passagesOf } from './pdf-document';
import { PdfPage } from './pdf-page';
import { Waiting } from './waiting';

interface Props {
  url: string;
  name: string;
  words: readonly string[];
}

/** One page at a time, as wide as there is room; it opens where the rule is spoken of. */
export default function PdfPreview({ url, name, words }: Props) {
  const { t } = useWords();
  const [document, setDocument] = useState<PDFDocumentProxy | 'failed' | null>(null);
  const [passages, setPassages] = useState<readonly PagePassage[]>([]);
  const [page, setPage] = useState(1);
  const wanted = words.join('\n');

  useEffect(() => {
    const leaving = new AbortController();
    const opening = openPdf(url, leaving.signal);
    opening
      .then(async (opened) => {
        const found = await passagesOf(opened, wanted === '' ? [] : wanted.split('\n'));
        if (leaving.signal.aborted) return;
        const best = [...found].sort((one, other) => other.shared - one.shared);
        setPassages(best);
        setPage(best[0]?.page ?? 1);
        setDocument(opened);
      })
      .catch(() => !leaving.signal.aborted && setDocument('failed'));
    return () => {
      leaving.abort();
      void opening.then(
        (opened) => opened.loadingTask.destroy(),
        () => undefined,
      );
    };
  }, [url, wanted]);

  const hits = useMemo(() => passages.filter((one) => one.page === page), [passages, page]);
  if (document === null) return <Waiting />;
  if (document === 'failed') return <OfferedFile url={url} why={t('preview.failed')} />;
  const pages = document.numPages;
  return (
    <>
      <div className="preview-bar">
        <span className="small sub" role="status">
          {t('preview.pages', { page, pages })}
        </span>
        {pages > 1 && (
          <>
            {step(-1, 'back', t('preview.before'))}
            {step(1, 'forward', t('preview.after'))}
          </>
        )}
        <a className="small" href={url} target="_blank" rel="noreferrer">
          {t('preview.wholeFile')}
        </a>
      </div>
      <Passages passages={passages} onGo={(passage) => setPage(passage.page ?? page)} />
      <div className="preview-scroll" role="region" aria-label={name} tabIndex={0}>
        <PdfPage document={document} number={page} hits={hits} />
      </div>
    </>
  );

  function step(by: number, icon: 'back' | 'forward', label: string) {
    return (
      <button
        type="button"
        className="icon-btn"
        aria-label={label}
        disabled={page + by < 1 || page + by > pages}
        onClick={() => setPage(page + by)}
        data-testid={by < 0 ? 'preview-before' : 'preview-after'}
      >
        <Icon name={icon} />
      </button>
    );
  }
}
