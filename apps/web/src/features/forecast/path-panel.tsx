import type { ForecastQuery, ForecastView, ReachView } from '@tctp/contracts';
import { ZERO, comparePoints, maxPoints, minPoints, subtractPoints, sumPoints } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { reachQuery } from '../../api/forecast-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import type { Basket } from './use-basket';
import { numbersTyped } from './numbers-typed';
import { useFigures } from './use-figures';

interface Props {
  forecast: ForecastView;
  moment: ForecastQuery;
  basket: Basket;
}

const CHANCES = [0.5, 0.8, 0.95] as const;

/** The fewest tasks that lead to a total. Until somebody names one it is a point above last year and today, and says so. */
export function PathPanel({ forecast, moment, basket }: Props) {
  const { t } = useWords();
  const figures = useFigures();
  const field = useId();
  const { baseline, max, planId } = forecast;
  const above = maxPoints(baseline.total ?? ZERO, forecast.total.likely);
  const [first] = useState(() => minPoints(sumPoints([above, '1']), max));
  const [typed, setTyped] = useState<string | null>(null);
  const [asked, setAsked] = useState(first);
  const [chance, setChance] = useState<number>(0.8);
  const query = useQuery(reachQuery(planId, moment, { target: asked, chance }));
  const read = typed === null ? null : numbersTyped(typed, Number(max));

  function ask() {
    const [one] = read ?? [];
    if (one !== undefined && read?.length === 1) setAsked(String(one));
  }

  return (
    <Panel title={t('room.path.title')}>
      <form
        className="path-goal"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <label htmlFor={field}>{t('room.path.target')}</label>
        <input
          id={field}
          className="entry short"
          inputMode="decimal"
          value={typed ?? figures.points(asked)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={ask}
          data-testid="path-target"
        />
        <label htmlFor={`${field}-chance`}>{t('room.path.chance')}</label>
        <select
          id={`${field}-chance`}
          className="entry short"
          value={chance}
          onChange={(event) => setChance(Number(event.target.value))}
          data-testid="path-chance"
        >
          {CHANCES.map((one) => (
            <option key={one} value={one}>
              {figures.chance(one)}
            </option>
          ))}
        </select>
        <Button small testId="path-ask" onClick={ask}>
          {t('room.path.ask')}
        </Button>
      </form>
      {typed === null && asked === first && (
        <p className="small sub">{t('room.path.default', { year: baseline.year })}</p>
      )}
      {typed !== null && read?.length !== 1 && (
        <p className="small late-text" role="alert">
          {t('room.path.wrong', { max: figures.edge(Number(max)) })}
        </p>
      )}
      <Loaded query={query} rows={3}>
        {(reach) => (
          <div className="path" aria-busy={query.isPlaceholderData} data-testid="path">
            {answer(reach)}
          </div>
        )}
      </Loaded>
    </Panel>
  );

  function answer(reach: ReachView) {
    const steps = reach.steps.filter(({ adds }) => comparePoints(adds, '0') > 0);
    const { target, likely } = reach;
    const params = {
      target: figures.points(target),
      then: figures.points(likely.then),
      chance: figures.chance(reach.chance),
      wanted: figures.chance(reach.wanted),
      today: figures.chance(reach.today),
    };
    if (reach.reachable && reach.tasks.length === 0)
      return <Note tone="ok">{t('room.path.already', params)}</Note>;
    const over = subtractPoints(likely.then, target);
    const codes = steps.map(({ componentCode }) => componentCode);
    return (
      <>
        {!reach.reachable && <Note>{t('room.path.never', params)}</Note>}
        <ol className="path-steps">
          {steps.map(({ componentCode, title, adds }, at) => (
            <li key={componentCode} data-testid={`path-${componentCode}`}>
              <i aria-hidden="true">{at + 1}</i>
              <span>
                <span className="code">{componentCode}</span> {title}
              </span>
              <b className="num">{figures.plus(adds)}</b>
            </li>
          ))}
          {reach.reachable && (
            <li className="path-end">
              <i aria-hidden="true">
                <Icon name="check" small />
              </i>
              <span>
                {comparePoints(over, '0') >= 0
                  ? t('room.path.reached', { ...params, over: figures.points(over) })
                  : t('room.path.near', params)}
              </span>
            </li>
          )}
        </ol>
        {!reach.exact && <p className="small sub">{t('room.path.cutShort')}</p>}
        {codes.length > 0 && (
          <Button
            look="a"
            disabled={
              query.isPlaceholderData ||
              codes.every((code) => basket.chosen.some((item) => item.code === code))
            }
            onClick={() => basket.choose(codes)}
            testId="path-take"
          >
            {t('room.path.take')}
          </Button>
        )}
        <p className="small sub">{t('room.path.ownOnly')}</p>
      </>
    );
  }
}
