import type { ForecastView, WhatIfView } from '@tctp/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { numbersTyped } from './numbers-typed';
import type { Outcomes } from './outcomes';
import { ranksAmong } from './outcomes';
import { TrialSheet } from './trial-sheet';
import { useFigures } from './use-figures';
import { useKept } from './use-kept';

interface Props {
  forecast: ForecastView;
  supposed: WhatIfView | null;
}

/** No rank without the others' points; whoever guesses them sees what their guess would give, and that it is one. */
export function RankNote({ forecast: { planId, chances, baseline, max }, supposed }: Props) {
  const { t } = useWords();
  const { chance } = useFigures();
  const [typed, setTyped] = useKept(`tctp.others.${planId}`);
  const [open, setOpen] = useState(false);
  const others = numbersTyped(typed, Number(max));
  const { year, rank, rankedUnits: units } = baseline;
  const missing = units === null ? null : units - 1;
  const likeliest = (outcomes: Outcomes) => {
    const ranks = ranksAmong(outcomes, others);
    const best = ranks.indexOf(Math.max(...ranks));
    return t('room.rank.likeliest', { rank: best + 1, chance: chance(ranks[best] ?? 0) });
  };
  return (
    <div>
      <dt>{t('room.rank.title')}</dt>
      <dd>
        {others.length === 0 ? (
          t('room.rank.none')
        ) : (
          <>
            {likeliest(chances.outcomes)} <span className="tag ask">{t('room.trial.tag')}</span>
            {supposed !== null && <span className="then"> → {likeliest(supposed.after.outcomes)}</span>}
          </>
        )}
      </dd>
      <dd className="small sub why">
        {others.length === 0
          ? missing === null
            ? t('room.rank.missingAll')
            : t('room.rank.missing', { count: missing })
          : t('room.rank.among', { count: others.length, all: missing ?? t('points.unknown') })}{' '}
        {rank !== null && t('room.rank.last', { year, rank, units })}{' '}
        <button type="button" className="link" onClick={() => setOpen(true)} data-testid="rank-trial">
          {t('room.rank.try')}
        </button>
        <TrialSheet
          title={t('room.rank.try')}
          hint={t('room.rank.hint')}
          label={missing === null ? t('room.rank.labelAll') : t('room.rank.label', { count: missing })}
          open={open}
          onClose={() => setOpen(false)}
          text={typed}
          onChange={setTyped}
          max={Number(max)}
        />
      </dd>
    </div>
  );
}
