import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { scoreHistoryQuery } from '../../api/forecast-queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Loaded } from '../../parts/loaded';
import { useFigures } from './use-figures';

/** What was recorded of a component, newest first; asked for once somebody opens it. */
export function ScoreMoves({ planId, code }: { planId: string; code: string }) {
  const { t, reason } = useWords();
  const { points } = useFigures();
  const [open, setOpen] = useState(false);
  const query = useQuery({ ...scoreHistoryQuery(planId, code), enabled: open });
  return (
    <details
      className="forecast-figures"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-testid="score-moves"
    >
      <summary>{t('room.moves.ofScores')}</summary>
      {open && (
        <Loaded query={query} rows={2}>
          {(entries) =>
            entries.length === 0 ? (
              <p className="sub">{t('room.moves.noScores')}</p>
            ) : (
              <ol className="score-moves">
                {entries.map(({ kind, points: value, reason: why, recordedAt }) => (
                  <li key={`${kind} ${recordedAt}`}>
                    <b>
                      {t(`scores.${kind}`)} {value === null ? '–' : points(value)}
                    </b>{' '}
                    <span className="sub">{reason(why)}</span>
                    <span className="small sub block">{formatMoment(recordedAt)}</span>
                  </li>
                ))}
              </ol>
            )
          }
        </Loaded>
      )}
    </details>
  );
}
