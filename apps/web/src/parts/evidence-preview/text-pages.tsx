import { matchingSentences } from '@tctp/domain';
import { useMemo } from 'react';
import { useWords } from '../../i18n/use-words';
import { MarkedText } from './marked-text';
import { Passages } from './passages';

interface Props {
  paragraphs: readonly string[];
  words: readonly string[];
  cut: boolean;
  url: string;
  name: string;
}

/** A text without pages: what matches first, then all of it. */
export function TextPages({ paragraphs, words, cut, url, name }: Props) {
  const { t } = useWords();
  const passages = useMemo(() => {
    const text = paragraphs.join('\n');
    return matchingSentences(text, words)
      .sort((one, other) => other.shared - one.shared)
      .map(({ from, to }) => ({ text: text.slice(from, to), page: null }));
  }, [paragraphs, words]);
  return (
    <>
      <div className="only-phone">
        <Passages passages={passages} />
      </div>
      <div className="preview-scroll" role="region" aria-label={`${t('preview.text')}: ${name}`} tabIndex={0}>
        <MarkedText paragraphs={paragraphs} words={words} />
        {cut && (
          <p className="small sub preview-cut">
            {t('preview.cut')}{' '}
            <a href={url} target="_blank" rel="noreferrer">
              {t('preview.download')}
            </a>
          </p>
        )}
      </div>
    </>
  );
}
