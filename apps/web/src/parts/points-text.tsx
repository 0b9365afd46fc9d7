import { formatMaximum, formatPoints } from '@tctp/contracts';
import { useWords } from '../i18n/use-words';
import { Icon } from './icon';

interface Props {
  points: string | null;
  max?: string | null;
  /** Nothing is left to lose. */
  done?: boolean;
}

/** Points that may be lost. Unknown is said in words and is never a zero. */
export function PointsText({ points, max = null, done = false }: Props) {
  const { t, language } = useWords();
  if (done) {
    return (
      <span className="pt un ok">
        <Icon name="check" small />
        {t('points.done')}
      </span>
    );
  }
  if (points === null) return <span className="pt un">{t('points.unknown')}</span>;
  return (
    <>
      <b className="pt">{formatPoints(points, language)}</b>
      {max !== null && (
        <span className="small sub nb">{t('points.of', { max: formatMaximum(max, language) })}</span>
      )}
    </>
  );
}
