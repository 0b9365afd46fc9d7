import type { ForecastQuery, ForecastView } from '@tctp/contracts';
import { Assumptions } from './assumptions';
import { BasketPanel } from './basket-panel';
import { Distribution } from './distribution';
import { HistoryPanel } from './history-panel';
import { LossWaterfall } from './loss-waterfall';
import { PathPanel } from './path-panel';
import { ScoreLedger } from './score-ledger';
import { SetFactsPanel } from './set-facts-panel';
import { UnknownRisks } from './unknown-risks';
import { useBasket } from './use-basket';

/** The whole plan: what it may become, what would move it, where the points are. */
export function Room({ forecast, moment }: { forecast: ForecastView; moment: ForecastQuery }) {
  const basket = useBasket(forecast, moment);
  return (
    <div className="room">
      <Distribution forecast={forecast} supposed={basket.answer} />
      <aside className="stack room-side">
        <BasketPanel forecast={forecast} basket={basket} past={moment.asOf !== undefined} />
        <PathPanel forecast={forecast} moment={moment} basket={basket} />
        <Assumptions chances={forecast.chances} outsideControl={forecast.outsideControl} />
      </aside>
      <ScoreLedger forecast={forecast} asOf={moment.asOf} />
      <div className="room-halves">
        <LossWaterfall forecast={forecast} />
        <div className="stack">
          <HistoryPanel planId={forecast.planId} asOf={moment.asOf} />
          {moment.asOf === undefined && <SetFactsPanel planId={forecast.planId} />}
          <UnknownRisks forecast={forecast} />
        </div>
      </div>
    </div>
  );
}
