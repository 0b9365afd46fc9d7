import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { clockQuery, sessionQuery } from '../../api/queries';
import { formatClock } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { useMoveClock } from './use-move-clock';

const StripDate = lazy(() => import('./strip-date'));

/** Says that nothing here is real, what time it is, and moves that time forward. */
export function SandboxStrip() {
  const { t, language, word } = useWords();
  const clock = useQuery(clockQuery).data;
  const session = useQuery(sessionQuery).data;
  const move = useMoveClock();
  const [picking, setPicking] = useState(false);
  if (clock?.sandbox !== true) return null;
  const mayMove = session != null;

  return (
    <div className="strip" id="sandbox-clock" role="region" aria-label={t('sandbox.label')}>
      <Icon name="clock" small />
      <span>
        <b>{t('sandbox.name')}</b>
        <span className="only-desk"> – {t('sandbox.why')}</span>
      </span>
      <span className="grow" />
      {move.error !== null && (
        <span className="wrong" role="alert">
          {move.error.isOffline
            ? t('problem.offline')
            : move.error.problem.detail || word('refusal', move.error.code)}
        </span>
      )}
      <span role="status" className="only-desk">
        {move.isPending ? t('sandbox.working', { count: clock.pendingDeadlines }) : t('sandbox.clock')}
      </span>
      <b className="only-desk" data-testid="clock-now">
        {formatClock(clock.now, language)}
      </b>
      <b className="only-phone">{formatClock(clock.now, language, true)}</b>
      {mayMove && (
        <>
          <button
            type="button"
            className="strip-button"
            disabled={move.isPending}
            onClick={() => move.mutate({ workingDays: 1 })}
            data-testid="clock-next-day"
          >
            {t('sandbox.next')}
            <span className="only-desk"> {t('sandbox.nextRest')}</span>
          </button>
          <button
            type="button"
            className="strip-button"
            disabled={move.isPending}
            aria-expanded={picking}
            aria-label={t('sandbox.pick')}
            onClick={() => setPicking(!picking)}
            data-testid="clock-pick"
          >
            <span className="only-desk">{t('sandbox.pick')}</span>
            <span className="only-phone">…</span>
          </button>
          {picking && (
            <span className="strip-picker">
              <Suspense>
                <StripDate
                  after={clock.today}
                  onClose={() => setPicking(false)}
                  onChange={(day) => {
                    setPicking(false);
                    if (day !== null) move.mutate({ to: day });
                  }}
                />
              </Suspense>
            </span>
          )}
        </>
      )}
    </div>
  );
}
