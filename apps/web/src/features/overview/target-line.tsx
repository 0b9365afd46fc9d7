import { formatDay, formatPoints } from '@tctp/contracts';
import type { ForecastView, Overview } from '@tctp/contracts';
import { subtractPoints } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { sessionQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { dayOf } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';

const LEADERS = ['chairman', 'viceChair'];

interface Props {
  overview: Overview;
  forecast: ForecastView;
}

/** What is aimed at, how far away it is, and the way to change it. */
export function TargetLine({ overview, forecast }: Props) {
  const { t, language } = useWords();
  const mayLead = LEADERS.includes(useQuery(sessionQuery).data?.role ?? '');
  const [open, setOpen] = useState(false);
  const { target, planId, noLoss } = overview;
  const show = (points: string) => formatPoints(points, language);
  const missing = subtractPoints(target?.points ?? '0', forecast.total.likely);
  return (
    <div className="target" data-testid="target">
      {target === null ? (
        <span className="sub">{t('overview.noTarget', { points: show(noLoss) })}</span>
      ) : (
        <>
          <b>{t('overview.target', { points: show(target.points) })}</b>{' '}
          <span className="sub">
            {missing.startsWith('-')
              ? t('overview.beyond', { points: show(missing.slice(1)) })
              : t('overview.missing', { points: show(missing) })}
            {' · '}
            <span title={`${target.setBy.displayName}, ${formatDay(dayOf(target.setAt))}`}>
              {target.reason}
            </span>
          </span>
        </>
      )}
      {mayLead && (
        <Button look="quiet" small icon="edit" onClick={() => setOpen(true)} testId="target-set">
          {t(target === null ? 'overview.setTarget' : 'overview.changeTarget')}
        </Button>
      )}
      <Sheet title={t('overview.setTarget')} open={open} onClose={() => setOpen(false)}>
        <TargetForm
          planId={planId}
          points={target?.points ?? noLoss}
          reason={target === null ? t('overview.noLossReason') : ''}
          onDone={() => setOpen(false)}
        />
      </Sheet>
    </div>
  );
}

interface FormProps {
  planId: string;
  points: string;
  reason: string;
  onDone: () => void;
}

function TargetForm({ planId, points, reason, onDone }: FormProps) {
  const { t, language } = useWords();
  const command = useCommand(onDone);
  const [typed, setTyped] = useState(formatPoints(points, language));
  const [why, setWhy] = useState(reason);
  const value = typed.trim().replace(',', '.');
  const isWrong = !/^\d+(\.\d+)?$/.test(value);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isWrong || why.trim() === '') return;
    command.mutate({
      method: 'PUT',
      path: `/plans/${encodeURIComponent(planId)}/target`,
      body: { points: value, reason: why.trim() },
    });
  }

  return (
    <form className="stack" onSubmit={submit}>
      <div className="field">
        <label htmlFor="target-points">{t('overview.targetPoints')}</label>
        <input
          id="target-points"
          className="input"
          inputMode="decimal"
          value={typed}
          aria-invalid={isWrong}
          onChange={(event) => setTyped(event.target.value)}
          data-testid="target-points"
        />
        {isWrong && <p className="wrong">{t('overview.targetWrong')}</p>}
      </div>
      <div className="field">
        <label htmlFor="target-why">{t('overview.targetWhy')}</label>
        <input
          id="target-why"
          className="input"
          value={why}
          maxLength={2000}
          onChange={(event) => setWhy(event.target.value)}
          data-testid="target-why"
        />
      </div>
      <ProblemNote error={command.error} />
      <Button
        look="p"
        type="submit"
        busy={command.isPending}
        disabled={isWrong || why.trim() === ''}
        testId="target-save"
      >
        {t('overview.saveTarget')}
      </Button>
    </form>
  );
}
