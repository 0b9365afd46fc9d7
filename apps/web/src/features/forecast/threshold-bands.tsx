import type { ForecastView, WhatIfView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import type { Band } from './outcomes';
import { bandsOf } from './outcomes';
import { useFigures } from './use-figures';

interface Props {
  forecast: ForecastView;
  supposed: WhatIfView | null;
  thresholds: readonly number[];
}

/** Grades where the set gives their bounds; else the bands somebody tries, with dashed edges and called so. */
export function ThresholdBands({ forecast: { chances }, supposed, thresholds }: Props) {
  const { t, say } = useWords();
  const { edge, chance } = useFigures();
  if (chances.grades.length > 0) {
    return (
      <ul className="bands">
        {chances.grades.map((grade) => (
          <li key={grade.code}>
            {say(grade.label)} <b>{chance(grade.chance)}</b>
          </li>
        ))}
      </ul>
    );
  }
  if (thresholds.length === 0) return <p className="small sub">{t('room.trial.noGrades')}</p>;
  const after = supposed === null ? null : bandsOf(supposed.after.outcomes, thresholds);
  return (
    <>
      <ul className="bands trial" data-testid="trial-bands">
        {bandsOf(chances.outcomes, thresholds).map((band, at) => (
          <li key={band.from ?? 'bottom'}>
            {name(band)} <b className="nb">{chance(band.chance)}</b>
            {after !== null && <b className="then nb"> → {chance(after[at]?.chance ?? 0)}</b>}
          </li>
        ))}
      </ul>
      <p className="small sub">{t('room.trial.notFacts')}</p>
    </>
  );

  function name({ from, below }: Band): string {
    if (from === null) return t('room.trial.below', { below: edge(below ?? 0) });
    if (below === null) return t('room.trial.from', { from: edge(from) });
    return t('room.trial.between', { from: edge(from), below: edge(below) });
  }
}
