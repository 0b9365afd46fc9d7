import type { ForecastQuery, ForecastView, WhatIfView } from '@tctp/contracts';
import { sumPoints } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ledgerQuery, whatIfQuery } from '../../api/forecast-queries';
import type { BasketItem } from './basket-items';
import { basketItems } from './basket-items';

const SETTLES = 250;

export interface Basket {
  items: readonly BasketItem[];
  chosen: readonly BasketItem[];
  toggle: (code: string) => void;
  choose: (codes: readonly string[]) => void;
  clear: () => void;
  /** Null while nothing is chosen, or before the first answer. */
  answer: WhatIfView | null;
  /** The likely total with what is chosen. */
  total: string;
  /** Added up here, until the server has reckoned it. */
  approximate: boolean;
  error: Error | null;
  /** The line is down: nothing but the addition is known. */
  unasked: boolean;
}

/** What is ticked, what it adds by simple addition at once, and what the forecast says of it a moment later. */
export function useBasket(forecast: ForecastView, moment: ForecastQuery): Basket {
  const [codes, setCodes] = useState<readonly string[]>([]);
  const scores = useQuery(ledgerQuery(forecast.planId, moment.asOf)).data;
  const items = basketItems(forecast, scores);
  const chosen = items.filter(({ code }) => codes.includes(code));
  const asked = useSettled(chosen.map(({ supposed }) => supposed));
  const query = useQuery(whatIfQuery(forecast.planId, moment, asked, forecast.baseline.total));
  const said = chosen.length === 0 ? null : (query.data ?? null);
  const isOfThese =
    said !== null &&
    !query.isPlaceholderData &&
    JSON.stringify(said.supposed) === JSON.stringify(chosen.map(({ supposed }) => supposed));
  const unasked = chosen.length > 0 && (query.fetchStatus === 'paused' || query.isError);
  return {
    items,
    chosen,
    toggle: (code) => setCodes(codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]),
    choose: (more) => setCodes([...new Set([...codes, ...more])]),
    clear: () => setCodes([]),
    answer: unasked && !isOfThese ? null : said,
    total: isOfThese
      ? said.after.likely
      : sumPoints([forecast.total.likely, ...chosen.map(({ adds }) => adds)]),
    approximate: chosen.length > 0 && !isOfThese,
    unasked: unasked && !isOfThese,
    error: chosen.length === 0 ? null : query.error,
  };
}

/** The same value once it has stood still for a moment: several ticks in a row are one question. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  const spoken = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(spoken) as Value), SETTLES);
    return () => clearTimeout(timer);
  }, [spoken]);
  return settled;
}
