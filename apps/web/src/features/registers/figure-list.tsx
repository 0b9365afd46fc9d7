import { formatPoints } from '@tctp/contracts';
import type { RegisterFigure } from '@tctp/contracts';
import type { RegisterName } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';
import { useFigureText, useRegisterWords } from '../../parts/registers/use-register-words';

interface Props {
  register: RegisterName;
  figures: readonly RegisterFigure[];
}

/** What a register counts, for which component, and the points it is worth by now. */
export function FigureList({ register, figures }: Props) {
  const { t, language } = useWords();
  const { figureOf } = useRegisterWords(register);
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
          <span className="sub">{figureOf(figure.figure)}</span>
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
