import { formatDay } from '@tctp/contracts';
import type { DraftActivated } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { clockQuery } from '../../api/queries';
import { formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { useDesk } from './desk';
import { outlookOf } from './first-deadlines';
import { WordsField } from '../../parts/words-field';
import { SamePlanNote } from './same-plan-note';
import { useClosing } from './use-closing';

interface Props {
  open: boolean;
  onClose: () => void;
}

/** What will happen, before it does: how many tasks, for how many units, and what is due first. */
export function ActivateSheet({ open, onClose }: Props) {
  const { t } = useWords();
  return (
    <Sheet title={t('drafts.activate.title')} open={open} onClose={onClose}>
      <Asked />
    </Sheet>
  );
}

function Asked() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const { view } = useDesk();
  const today = useQuery(clockQuery).data?.today ?? '';
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const closing = useClosing<DraftActivated>(
    'activate',
    ({ planId }) => void navigate({ to: '/plan', search: { plan: planId } }),
  );
  const outlook = outlookOf(view.rows, today);
  const open = view.head.open;

  function go() {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') closing.send(reason.trim());
  }

  return (
    <>
      <SamePlanNote />
      <p className="activate-outlook" data-testid="outlook">
        <b>{t('drafts.activate.tasks', { count: outlook.tasks })}</b>{' '}
        {t('drafts.activate.leads', { count: outlook.leads })}
      </p>
      {outlook.next.length > 0 && (
        <div>
          <h3>{t('drafts.activate.first')}</h3>
          <ul className="outlook-days">
            {outlook.next.map(({ day, count }) => (
              <li key={day}>
                <span>{formatWeekday(day, language)}</span>
                <span className="sub">{t('drafts.activate.due', { count })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {outlook.past > 0 && <p className="sub">{t('drafts.activate.past', { count: outlook.past })}</p>}
      {outlook.unread > 0 && <Note>{t('drafts.activate.unread', { count: outlook.unread })}</Note>}
      {open.warning + open.note > 0 && (
        <p className="sub">{t('drafts.activate.stillOpen', { count: open.warning + open.note })}</p>
      )}
      <WordsField
        label={t('drafts.activate.why')}
        hint={
          view.plan.number === null || view.plan.issuedOn === null
            ? t('drafts.activate.whyHint')
            : t('drafts.activate.whyHintOf', {
                number: view.plan.number,
                day: formatDay(view.plan.issuedOn),
              })
        }
        value={reason}
        onChange={setReason}
        wrong={isMissing ? t('drafts.reasonFirst') : null}
        testId="closing-reason"
      />
      <ProblemNote error={closing.error} />
      <Button look="p" icon="check" busy={closing.busy} onClick={go} testId="activate-confirm">
        {t('drafts.activate.go')}
      </Button>
    </>
  );
}
