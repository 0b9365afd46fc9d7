import { formatPoints } from '@tctp/contracts';
import type { ScoreList } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { scoresQuery } from '../../api/queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';

type Row = ScoreList['components'][number];
const SCORES = ['claimed', 'reviewed', 'forecast', 'official'] as const;

/** Four scores side by side; a row opens to say why. What is not there is a dash, never a zero. */
export function ScoreLedger({ planId, year }: { planId: string; year: number }) {
  const { t, language } = useWords();
  const query = useQuery(scoresQuery(planId));
  const [opened, setOpened] = useState<string | null>(null);
  const show = (points: string | null) => (points === null ? '–' : formatPoints(points, language));

  return (
    <Panel title={t('scores.title')} aside={t('scores.dash')} flush>
      <Loaded query={query}>
        {({ components }) => (
          <div className="scroll" tabIndex={0} role="region" aria-label={t('scores.title')}>
            <table className="grid ledger">
              <thead>
                <tr>
                  <th scope="col">{t('lines.component')}</th>
                  <th scope="col" className="num only-desk">
                    {t('lines.max')}
                  </th>
                  <th scope="col" className="num only-desk">
                    {year}
                  </th>
                  {SCORES.map((name) => (
                    <th key={name} scope="col" className={`num ${name === 'forecast' ? 'now' : ''}`}>
                      {t(`scores.${name}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              {components.map((row) => (
                <tbody key={row.code} data-testid={`score-${row.code}`}>
                  <tr>
                    <th scope="row">
                      <button
                        type="button"
                        className="ledger-open"
                        aria-expanded={opened === row.code}
                        onClick={() => setOpened(opened === row.code ? null : row.code)}
                      >
                        <span className="code">{row.code}</span> {row.title}
                      </button>
                    </th>
                    <td className="num only-desk">
                      {row.max === null ? <span className="sub">{t('points.unknown')}</span> : show(row.max)}
                    </td>
                    <td className="num only-desk">{show(row.baseline)}</td>
                    {SCORES.map((name) => (
                      <td
                        key={name}
                        className={`num ${name === 'forecast' ? 'now' : ''}`}
                        data-label={t(`scores.${name}`)}
                      >
                        {show(row[name]?.points ?? null)}
                      </td>
                    ))}
                  </tr>
                  {opened === row.code && (
                    <tr>
                      <td colSpan={7} className="ledger-why">
                        <Reasons row={row} />
                      </td>
                    </tr>
                  )}
                </tbody>
              ))}
            </table>
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function Reasons({ row }: { row: Row }) {
  const { t, language, reason } = useWords();
  const kept = SCORES.flatMap((name) => {
    const score = row[name];
    return score === null ? [] : [{ name, score }];
  });
  if (kept.length === 0) return <span className="sub">{t('scores.nothing')}</span>;
  return (
    <ul>
      {kept.map(({ name, score }) => (
        <li key={name}>
          <b>
            {t(`scores.${name}`)} {score.points === null ? '–' : formatPoints(score.points, language)}
          </b>
          : {reason(score.reason)} <span className="small sub nb">({formatMoment(score.recordedAt)})</span>
        </li>
      ))}
    </ul>
  );
}
