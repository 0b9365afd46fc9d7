import type { Session } from '@tctp/contracts';
import { mayAct } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { taskQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { useShortcuts } from '../../parts/shortcuts';
import type { ReturnDraft } from '../../parts/task/return-fields';
import { ReturnFields, missingIn } from '../../parts/task/return-fields';
import type { BulkReview } from './use-bulk-review';

interface Props {
  bulk: BulkReview;
  reader: Session;
}

/** What can be done with the ticked rows together: approved as claimed, returned with one reason, or taken. */
export function BulkBar({ bulk, reader }: Props) {
  const { t } = useWords();
  const [returning, setReturning] = useState(false);
  const [draft, setDraft] = useState<ReturnDraft>({});
  const [missing, setMissing] = useState<'reason' | 'note' | null>(null);
  const count = bulk.ticked.length;
  const first = bulk.ticked[0]?.id ?? '';
  /* The reasons are the plan's; any task of it has them. */
  const plan = useQuery({ ...taskQuery(first), enabled: returning && first !== '' }).data;
  const may = (action: 'approve' | 'return' | 'takeForReview') =>
    mayAct({ role: reader.role, relation: 'none', ofReviewUnit: true }, action);
  const untaken = bulk.ticked.some(({ work }) => work === 'submitted');
  const idle = count > 0 && !bulk.busy;

  const approve = () => bulk.send({ action: 'approve' });
  useShortcuts(t('review.bulkKeys'), [
    { keys: ['shift+a'], label: t('review.keys.approveTicked'), off: !idle, run: approve },
    {
      keys: ['shift+r'],
      label: t('review.keys.returnTicked'),
      off: !idle || !may('return'),
      run: () => setReturning(true),
    },
  ]);

  function giveBack() {
    const lacks = missingIn(draft);
    setMissing(lacks);
    if (lacks !== null) return;
    setReturning(false);
    bulk.send({ action: 'return', reason: draft.reason ?? '', note: (draft.note ?? '').trim() });
  }

  if (count === 0) return null;
  return (
    <section className="bulk-bar" aria-label={t('review.bulk')} data-testid="bulk-bar">
      <p role="status">
        <b>{t('review.ticked', { count })}</b>
        <Button small look="quiet" onClick={() => bulk.tickOnly([])}>
          {t('review.untick')}
        </Button>
      </p>
      <div className="bulk-actions">
        <Button look="a" icon="check" busy={bulk.busy} onClick={approve} testId="bulk-approve">
          {t('review.approveTicked', { count })}
        </Button>
        {may('return') && (
          <Button icon="undo" disabled={bulk.busy} onClick={() => setReturning(true)} testId="bulk-return">
            {t('review.return')}
          </Button>
        )}
        {may('takeForReview') && untaken && (
          <Button
            disabled={bulk.busy}
            aria-label={t('review.takeLong')}
            title={t('review.takeLong')}
            onClick={() => bulk.send({ action: 'takeForReview' })}
            testId="bulk-take"
          >
            {t('review.take')}
          </Button>
        )}
      </div>
      <ProblemNote error={bulk.error} />
      <Sheet title={t('review.returnTicked', { count })} open={returning} onClose={() => setReturning(false)}>
        <p className="sub">{t('review.returnTickedWhy')}</p>
        <ReturnFields
          reasons={plan?.returnReasons ?? []}
          value={draft}
          onChange={(value) => {
            setDraft(value);
            setMissing(null);
          }}
          onSend={giveBack}
          legend={t('review.reason')}
          missing={missing}
        />
        <div className="sheet-foot">
          <Button look="p" icon="undo" onClick={giveBack} testId="bulk-return-confirm">
            {t('review.returnTicked', { count })}
          </Button>
        </div>
      </Sheet>
    </section>
  );
}
