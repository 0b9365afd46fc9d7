import type { OfficialMark } from '@tctp/contracts';
import { formatPoints } from '@tctp/contracts';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';

/** Whoever acts for another is written as "X for Y". */
export function useSigner() {
  const { t } = useWords();
  return ({ displayName, standsFor }: OfficialMark['by']) =>
    standsFor === null ? displayName : t('official.acting', { who: displayName, for: standsFor });
}

/** Every entry of official points, newest first: who, when, from what to what, and why. */
export function MarkHistory({ marks }: { marks: readonly OfficialMark[] }) {
  const { t, language } = useWords();
  const signer = useSigner();
  const show = (points: string | null) =>
    points === null ? t('dossier.unscored') : formatPoints(points, language);
  return (
    <details className="dossier-history">
      <summary>
        {t('official.history')} ({marks.length})
      </summary>
      <ol>
        {marks.map((mark, index) => {
          const earlier = marks[index + 1];
          const change =
            earlier === undefined
              ? t('official.first', { to: show(mark.points) })
              : t('official.change', { from: show(earlier.points), to: show(mark.points) });
          return (
            <li key={mark.at + String(index)}>
              <p>
                <b>{change}</b>
                {mark.round !== null && (
                  <span className="sub"> · {t('official.round', { round: mark.round })}</span>
                )}
              </p>
              <p>{mark.reason}</p>
              <p className="small sub">
                {t('official.by', { who: signer(mark.by), at: formatMoment(mark.at) })}
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
