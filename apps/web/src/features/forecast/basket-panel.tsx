import type { ForecastView } from '@tctp/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { AssignSheet } from './assign-sheet';
import type { BasketItem } from './basket-items';
import type { Basket } from './use-basket';
import { useFigures } from './use-figures';

interface Props {
  forecast: ForecastView;
  basket: Basket;
  /** A past day can be asked about and not acted on. */
  past: boolean;
}

const GROUPS = ['ours', 'noTask', 'superior'] as const;

/** What if these were done: one press each, and the total moves. */
export function BasketPanel({ forecast, basket, past }: Props) {
  const { t } = useWords();
  const { points, plus } = useFigures();
  const [assigning, setAssigning] = useState(false);
  const { items, chosen } = basket;
  const open = chosen.flatMap(({ openTasks }) => openTasks);

  return (
    <Panel
      title={t('room.basket.title')}
      aside={
        chosen.length > 0 && (
          <button type="button" className="link" onClick={basket.clear} data-testid="basket-clear">
            {t('room.basket.clear')}
          </button>
        )
      }
      flush
    >
      {items.length === 0 && <EmptyNote>{t('room.basket.nothing')}</EmptyNote>}
      {GROUPS.map((whose) => ({ whose, own: items.filter((item) => item.whose === whose) }))
        .filter(({ own }) => own.length > 0)
        .map(({ whose, own }) => (
          <fieldset key={whose} className="basket-group">
            <legend>{t(`room.basket.group.${whose}`)}</legend>
            {own.map(row)}
          </fieldset>
        ))}
      <ProblemNote error={basket.error} />
      {basket.unasked && basket.error === null && <Note>{t('room.basket.unasked')}</Note>}
      <div className={`basket-foot ${chosen.length > 0 ? 'thumb' : ''}`}>
        <p aria-live="polite">
          {chosen.length > 0 && (
            <span className="small sub only-phone">{t('room.basket.ifDone', { count: chosen.length })}</span>
          )}
          {chosen.length === 0 ? (
            <span className="sub">{t('room.basket.hint')}</span>
          ) : (
            <b className="basket-total" data-testid="basket-total">
              {points(forecast.total.likely)}{' '}
              <span className="then">
                → {basket.approximate && '≈ '}
                {points(basket.total)}
              </span>
            </b>
          )}
        </p>
        {chosen.length > 0 && !past && (
          <Button
            look="p"
            disabled={open.length === 0}
            onClick={() => setAssigning(true)}
            testId="basket-assign"
          >
            {open.length === 0 ? t('room.basket.noneOpen') : t('room.basket.assign', { count: open.length })}
          </Button>
        )}
      </div>
      <AssignSheet
        planId={forecast.planId}
        taskIds={open}
        open={assigning}
        onClose={() => setAssigning(false)}
      />
    </Panel>
  );

  function row({ code, title, adds }: BasketItem) {
    const ticked = chosen.some((item) => item.code === code);
    return (
      <label key={code} className={`basket-row ${ticked ? 'ticked' : ''}`} data-testid={`basket-${code}`}>
        <input type="checkbox" checked={ticked} onChange={() => basket.toggle(code)} />
        <span className="code">{code}</span>
        <span className="basket-title">{title}</span>
        <b className="num">{plus(adds)}</b>
      </label>
    );
  }
}
