import type { ForecastView } from '@tctp/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import { Sheet } from '../../parts/sheet';
import { useFigures } from './use-figures';

/* Every parameter by its path; what is no chance is a number of days or of tasks. */
const AMOUNTS = ['time.enough', 'record.worth', 'agrees.worth', 'corrects.worth', 'surveyDeviation'];

/** What the chances rest on and what they leave out, on demand: no source gives any of it. */
export function Assumptions({ chances, outsideControl }: Pick<ForecastView, 'chances' | 'outsideControl'>) {
  const { t, reason } = useWords();
  const [open, setOpen] = useState(false);
  const { chance, edge, points } = useFigures();
  const parameters = Object.entries(chances.parameters).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value as Record<string, number>).map(([part, one]): [string, number | null] => [
          `${name}.${part}`,
          one,
        ])
      : [[name, value as number | null] as [string, number | null]],
  );
  const value = (path: string, one: number | null) => {
    if (one === null) return t('room.assumptions.unknown');
    return AMOUNTS.includes(path) ? edge(one) : chance(one);
  };
  return (
    <Panel title={t('room.assumptions.title')}>
      <ul className="caveats">
        {chances.caveats.map((caveat) => (
          <li key={caveat.code + JSON.stringify(caveat.params)}>{reason(caveat)}</li>
        ))}
        <li>{reason(chances.learnt)}</li>
        <li>{t('forecast.outside', { points: points(outsideControl) })}</li>
        <li>{t(chances.method === 'exact' ? 'room.assumptions.exact' : 'room.assumptions.drawn')}</li>
      </ul>
      <button type="button" className="link" onClick={() => setOpen(true)} data-testid="assumptions">
        {t('room.assumptions.open', { count: parameters.length })}
      </button>
      <Sheet title={t('room.assumptions.sheet')} open={open} onClose={() => setOpen(false)}>
        {list()}
      </Sheet>
      <div className="only-print">{list()}</div>
    </Panel>
  );

  function list() {
    return (
      <>
        <p className="small sub">{t('room.assumptions.why', { view: t(`room.view.${chances.view}`) })}</p>
        <dl className="parameters">
          {parameters.map(([path, one]) => (
            <div key={path}>
              <dt>{t(`room.assumption.${path.replace('.', '_')}`)}</dt>
              <dd>{value(path, one)}</dd>
            </div>
          ))}
        </dl>
      </>
    );
  }
}
