import type { FigureSum } from '@tctp/contracts';
import { formatPoints } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';

/** A total where all of it is known; else what is known so far, and of how much. Nothing is a dash, never a nought. */
export function FigureText({ figure }: { figure: FigureSum | null }) {
  const { t, language } = useWords();
  if (figure === null || (figure.total === null && figure.soFar === null)) return <>–</>;
  if (figure.total !== null) return <>{formatPoints(figure.total, language)}</>;
  return (
    <>
      {formatPoints(figure.soFar ?? '0', language)}
      <span className="small sub compare-of">{t('compare.of', { known: figure.known, of: figure.of })}</span>
    </>
  );
}
