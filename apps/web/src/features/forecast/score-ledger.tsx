import type { ForecastLineView, ForecastView, ScoreList } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ledgerQuery } from '../../api/forecast-queries';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import { Sheet } from '../../parts/sheet';
import { ScoreReasons } from './score-reasons';
import { useFigures } from './use-figures';

type Scores = ScoreList['components'][number];
const BESIDE = ['claimed', 'reviewed', 'forecast', 'official'] as const;

/** Every line with its four scores, fields as sums of their lines. What is not there yet is a dash, and is not added up. */
export function ScoreLedger({ forecast, asOf }: { forecast: ForecastView; asOf: string | undefined }) {
  const { t } = useWords();
  const { points } = useFigures();
  const scores = useQuery(ledgerQuery(forecast.planId, asOf)).data?.components ?? [];
  const [opened, setOpened] = useState<ForecastLineView | null>(null);
  const { year, total } = forecast.baseline;
  const scoresOf = (code: string) => scores.find((one) => one.code === code);
  const show = (value: string | null | undefined) => (value == null ? '–' : points(value));

  return (
    <Panel title={t('scores.ledger')} aside={t('scores.dash')} flush>
      <table className="grid ledger">
        <caption className="sr">{t('scores.ledger')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lines.component')}</th>
            <th scope="col" className="num">
              {t('lines.max')}
            </th>
            <th scope="col" className="num only-desk">
              {year}
            </th>
            {BESIDE.map((name) => (
              <th key={name} scope="col" className={`num ${name === 'forecast' ? 'now' : 'only-desk'}`}>
                {t(`scores.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forecast.lines.map((line) => (
            <tr
              key={`${line.kind}:${line.code}`}
              className={`of-${line.kind}`}
              data-testid={`score-${line.code}-${line.kind}`}
            >
              <th scope="row">{name(line)}</th>
              {cells(
                line.max,
                line.baseline,
                line.likely,
                line.kind === 'component' ? scoresOf(line.code) : undefined,
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('lines.total')}</th>
            {cells(forecast.max, total, forecast.total.likely, undefined)}
          </tr>
        </tfoot>
      </table>
      <p className="small sub foot-note">{t('scores.noSums')}</p>
      <Sheet
        title={
          opened === null ? '' : `${opened.kind === 'component' ? `${opened.code} ` : ''}${opened.title}`
        }
        open={opened !== null}
        onClose={() => setOpened(null)}
      >
        {opened !== null && <ScoreReasons line={opened} scores={scoresOf(opened.code)} forecast={forecast} />}
      </Sheet>
    </Panel>
  );

  function cells(max: string, before: string | null, likely: string, own: Scores | undefined) {
    return (
      <>
        <td className="num">{points(max)}</td>
        <td className="num only-desk">{show(before)}</td>
        <td className="num only-desk">{show(own?.claimed?.points)}</td>
        <td className="num only-desk">{show(own?.reviewed?.points)}</td>
        <td className="num now">{points(likely)}</td>
        <td className="num only-desk">{show(own?.official?.points)}</td>
      </>
    );
  }

  /** A field is the sum of its lines and has no reason of its own. */
  function name(line: ForecastLineView) {
    const { kind, code, title } = line;
    if (kind === 'field') return `${code} ${title}`;
    return (
      <button type="button" className="ledger-open" onClick={() => setOpened(line)}>
        {kind === 'component' && <span className="code">{code} </span>}
        {kind === 'rest' ? t('lines.rest') : title}
      </button>
    );
  }
}
