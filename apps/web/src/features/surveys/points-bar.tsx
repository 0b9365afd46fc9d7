import { formatMaximum, formatPoints } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';

/** Points of a maximum, as a bar and in figures; what nobody knows has no bar. */
export function PointsBar({ points, max }: { points: string | null; max: string }) {
  const { t, language } = useWords();
  const most = formatMaximum(max, language);
  if (points === null)
    return (
      <span className="points-bar">
        <span className="sub">
          {t('results.unknown')} <span className="small nb">{t('results.of', { max: most })}</span>
        </span>
      </span>
    );
  const part = Math.min(100, (Number(points) / Number(max)) * 100);
  return (
    <span className="points-bar">
      <span className="nb">
        <b>{formatPoints(points, language)}</b>{' '}
        <span className="small sub">{t('results.of', { max: most })}</span>
      </span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" />
        <rect className="part" width={part} height="8" />
      </svg>
    </span>
  );
}
