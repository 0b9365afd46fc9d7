import type { ForecastView, WhatIfView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { RankNote } from './rank-note';
import { useFigures } from './use-figures';

interface Props {
  forecast: ForecastView;
  supposed: WhatIfView | null;
}

/** The same in words: how likely, how wide, and which rank. */
export function DistributionFacts({ forecast, supposed }: Props) {
  const { t } = useWords();
  const { points, chance, number } = useFigures();
  const { chances, baseline } = forecast;
  const range = ({ low, high }: { low: string; high: string }) => `${points(low)} – ${points(high)}`;
  return (
    <dl className="chances">
      {baseline.total !== null && chances.atLeastLastYear !== null && (
        <div>
          <dt>
            {t('room.distribution.atLeast', {
              year: baseline.year,
              points: points(supposed?.atLeast.points ?? baseline.total),
            })}
          </dt>
          <dd data-testid="chance-last-year">
            {chance(chances.atLeastLastYear)}
            {supposed !== null && <span className="then"> → {chance(supposed.atLeast.after)}</span>}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('room.distribution.middle')}</dt>
        <dd>
          <span className="nb">{range(chances.middle)}</span>{' '}
          {supposed !== null && <span className="then nb">→ {range(supposed.after.middle)}</span>}
        </dd>
      </div>
      <div>
        <dt>{t('room.distribution.mean')}</dt>
        <dd>
          {number(chances.mean)}
          {supposed !== null && <span className="then"> → {number(supposed.after.mean)}</span>}
        </dd>
      </div>
      <RankNote forecast={forecast} supposed={supposed} />
    </dl>
  );
}
