import { formatPoints } from '@tctp/contracts';
import type { RegisterFigure } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { useFigureText } from '../../parts/registers/use-register-words';

/** What a register counts, for which component, and the points it is worth by now. */
export function FigureList({ figures }: { figures: readonly RegisterFigure[] }) {
  const { t, language } = useWords();
  const textOf = useFigureText();
  if (figures.length === 0) return null;
  return (
    <ul className="register-figures">
      {figures.map((figure) => (
        <li
          key={`${figure.component} ${figure.figure}`}
          data-testid={`figure-${figure.component}-${figure.figure}`}
        >
          <span className="code">{figure.component}</span>
          <span className="sub">{t(`registers.figure.${figure.figure}`)}</span>
          <b className={figure.value === null ? 'sub' : undefined}>{textOf(figure)}</b>
          {figure.counts && (
            <span className={figure.points === null ? 'small sub' : 'register-points'}>
              {figure.points === null
                ? t('registers.noPointsYet', { max: formatPoints(figure.max ?? '0', language) })
                : t('registers.points', {
                    points: formatPoints(figure.points, language),
                    max: formatPoints(figure.max ?? '0', language),
                  })}
            </span>
          )}
          {!figure.counts && figure.max === null && (
            <span className="small sub">{t('registers.maxUnknown')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
