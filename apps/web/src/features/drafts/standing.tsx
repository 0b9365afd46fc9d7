import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ActivateSheet } from './activate-sheet';
import { DiscardSheet } from './discard-sheet';
import { DraftState } from './draft-state';
import { StandingLine } from './standing-line';
import type { Room } from './use-room';

/** What stands between this paper and a running plan, and the one button that takes it there. */
export function Standing({ room }: { room: Room }) {
  const { t } = useWords();
  const why = useId();
  const [asking, setAsking] = useState<'activate' | 'discard' | null>(null);
  const { head, plan } = room.desk.view;
  const open = room.left.filter(({ state }) => state === 'open');
  const next = open.find(({ severity }) => severity !== 'note');

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
          <Link to="/plan" search={{ plan: head.planId }} className="btn a" data-testid="to-plan">
            {t('drafts.toPlan')}
          </Link>
        )}
      </section>
    );

  return (
    <section className="panel standing" aria-label={t('drafts.standing.title')}>
      <StandingLine id={why} room={room} open={open} />
      <div className="standing-acts">
        {next !== undefined && next.key !== room.chosen?.key && (
          <Button look="quiet" onClick={() => room.desk.choose(next.key)} testId="to-next">
            {t(`drafts.standing.next.${next.severity === 'blocking' ? 'blocking' : 'warning'}`)}
          </Button>
        )}
        <Button look="quiet" onClick={() => setAsking('discard')} testId="discard">
          {t('drafts.discard.open')}
        </Button>
      </div>
      <div className="standing-go">
        <Button
          look="p"
          icon="check"
          disabled={open.some(({ severity }) => severity === 'blocking')}
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
