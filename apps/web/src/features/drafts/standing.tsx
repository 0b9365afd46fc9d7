import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { ActivateSheet } from './activate-sheet';
import { DiscardSheet } from './discard-sheet';
import { DraftState } from './draft-state';
import { SeverityMark } from './severity';
import type { Room } from './use-room';

/** What stands between this paper and a running plan, and the one button that takes it there. */
export function Standing({ room }: { room: Room }) {
  const { t } = useWords();
  const why = useId();
  const [asking, setAsking] = useState<'activate' | 'discard' | null>(null);
  const { head, plan } = room.desk.view;
  const open = room.left.filter(({ state }) => state === 'open');
  const [blocking, warning, note] = (['blocking', 'warning', 'note'] as const).map((severity) =>
    open.filter((one) => one.severity === severity),
  ) as [typeof open, typeof open, typeof open];
  const [first] = blocking;

  if (head.state !== 'open')
    return (
      <section className="panel standing" aria-label={t('drafts.standing.title')}>
        <div className="standing-say">
          <p className="standing-line">
            <DraftState state={head.state} /> {plan.title}
          </p>
          <p className="small sub">{t(`drafts.standing.${head.state}`)}</p>
        </div>
        {head.planId !== null && (
          <Link to="/plan" className="btn a" data-testid="to-plan">
            {t('drafts.toPlan')}
          </Link>
        )}
      </section>
    );

  return (
    <section className="panel standing" aria-label={t('drafts.standing.title')}>
      <div className="standing-say">
        <p className="standing-plan">{plan.title ?? t('drafts.noTitle')}</p>
        <p className="standing-line" id={why} data-testid="standing">
          {blocking.length > 0 ? (
            <SeverityMark severity="blocking">
              <b>{t('drafts.standing.blocked', { count: blocking.length })}</b>
            </SeverityMark>
          ) : (
            <span className="standing-clear">
              <Icon name="check" small />
              <b>{t('drafts.standing.clear')}</b>
            </span>
          )}
          {warning.length > 0 && (
            <SeverityMark severity="warning">
              {t('drafts.count.warning', { count: warning.length })}
            </SeverityMark>
          )}
          {note.length > 0 && (
            <SeverityMark severity="note">{t('drafts.count.note', { count: note.length })}</SeverityMark>
          )}
          {first !== undefined && (
            <Button small look="quiet" onClick={() => room.desk.choose(first.key)} testId="first-blocking">
              {t('drafts.standing.toFirst')}
            </Button>
          )}
        </p>
      </div>
      <Button look="quiet" onClick={() => setAsking('discard')} testId="discard">
        {t('drafts.discard.open')}
      </Button>
      <div className="standing-go">
        <Button
          look="p"
          icon="check"
          disabled={blocking.length > 0}
          aria-describedby={why}
          onClick={() => setAsking('activate')}
          testId="activate"
        >
          {t('drafts.activate.open')}
        </Button>
      </div>
      <ActivateSheet open={asking === 'activate'} onClose={() => setAsking(null)} />
      <DiscardSheet open={asking === 'discard'} onClose={() => setAsking(null)} />
    </section>
  );
}
