import { useWords } from '../../i18n/use-words';
import { wordDiff } from './word-diff';

/** What a person changed: what went is struck through, what came is underlined, and both are said aloud. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const { t } = useWords();
  return (
    <p className="said text-diff" data-testid="text-diff">
      {wordDiff(before, after).map(({ kind, text }, place) => {
        if (kind === 'same') return <span key={place}>{text}</span>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={place}>
            <span className="sr">{t(kind === 'added' ? 'reports.added' : 'reports.removed')} </span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
