import type { ForecastView, WhatIfView } from '@tctp/contracts';
import { Suspense, lazy, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Panel } from '../../parts/panel';
import { Skeleton } from '../../parts/skeleton';
import { DistributionFacts } from './distribution-facts';
import { Headline } from './headline';
import { FiguresTable } from './figures-table';
import { numbersTyped } from './numbers-typed';
import { stepsOf } from './outcomes';
import { ThresholdBands } from './threshold-bands';
import { TrialSheet } from './trial-sheet';
import { useFigures } from './use-figures';
import { useKept } from './use-kept';

const Chart = lazy(() => import('./distribution-chart'));

interface Props {
  forecast: ForecastView;
  /** Null: nothing is supposed. */
  supposed: WhatIfView | null;
}

/** What the total may become, and what it may become with what is in the basket. */
export function Distribution({ forecast, supposed }: Props) {
  const { t } = useWords();
  const figures = useFigures();
  const [typed, setTyped] = useKept(`tctp.thresholds.${forecast.planId}`);
  const [open, setOpen] = useState(false);
  const { chances, baseline, total, max } = forecast;
  const thresholds = numbersTyped(typed, Number(max));
  const { steps, width } = stepsOf(chances.outcomes, supposed?.after.outcomes);
  const hasGrades = chances.grades.length > 0;
  const { low, high } = chances.middle;
  const last = baseline.total;
  const known = {
    likely: figures.points(total.likely),
    low: figures.points(low),
    high: figures.points(high),
  };
  const words =
    chances.atLeastLastYear === null
      ? t('room.distribution.inWordsAlone', known)
      : t('room.distribution.inWords', {
          ...known,
          year: baseline.year,
          last: figures.points(last),
          chance: figures.chance(chances.atLeastLastYear),
        });
  const ends =
    supposed === null
      ? ''
      : ` ${t('room.distribution.supposed', { points: figures.points(supposed.after.likely) })}.`;

  return (
    <Panel
      title={t('room.distribution.title')}
      aside={
        !hasGrades && (
          <Button small onClick={() => setOpen(true)} testId="thresholds">
            {thresholds.length === 0
              ? t('room.trial.enter')
              : t('room.trial.entered', { list: thresholds.map(figures.edge).join(' · ') })}
          </Button>
        )
      }
      flush
    >
      <Headline forecast={forecast} />
      <div className="distribution">
        <div className="chart-side">
          <Suspense fallback={<Skeleton rows={5} />}>
            <Chart
              steps={steps}
              label={words + ends}
              last={
                last === null ? null : { points: last, label: `${baseline.year}: ${figures.points(last)}` }
              }
              likely={{
                points: total.likely,
                label: t('room.distribution.likely', { points: figures.points(total.likely) }),
              }}
              supposed={
                supposed && {
                  points: supposed.after.likely,
                  label: t('room.distribution.supposed', { points: figures.points(supposed.after.likely) }),
                }
              }
              thresholds={thresholds}
            />
          </Suspense>
          <ThresholdBands forecast={forecast} supposed={supposed} thresholds={thresholds} />
          <FiguresTable
            caption={t('room.distribution.title')}
            head={[
              t('room.distribution.points'),
              t('room.distribution.now'),
              ...(supposed === null ? [] : [t('room.distribution.then')]),
            ]}
            rows={steps
              .filter(({ now, then }) => now > 0 || then > 0)
              .map(({ at, now, then }) => [
                t('room.distribution.step', { from: figures.number(at), below: figures.number(at + width) }),
                figures.chance(now),
                ...(supposed === null ? [] : [figures.chance(then)]),
              ])}
          />
        </div>
        <DistributionFacts forecast={forecast} supposed={supposed} />
      </div>
      <TrialSheet
        title={t('room.trial.title')}
        hint={t('room.trial.hint')}
        label={t('room.trial.label')}
        open={open}
        onClose={() => setOpen(false)}
        text={typed}
        onChange={setTyped}
        max={Number(max)}
      />
    </Panel>
  );
}
