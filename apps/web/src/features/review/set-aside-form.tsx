import type { CommandResult, TaskDetail } from '@tctp/contracts';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { taskCommand, useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';

interface Props {
  task: TaskDetail;
  head: ReactNode;
  children: ReactNode;
}

/** A wish to leave the component out this year: what the unit said, and the answer with its reason. */
export function SetAsideForm({ task, head, children }: Props) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const command = useCommand<CommandResult>();
  const wish = task.history.find(({ code }) => code === 'notApplicableAsked');

  function answer(verb: 'grantNotApplicable' | 'refuseNotApplicable') {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') command.mutate(taskCommand(task, verb, { reason: reason.trim() }));
  }

  return (
    <div className="decision">
      <div className="decision-body">
        {head}
        <Note>
          <b>{t('review.asideAsked')}</b> {wish?.note && `“${wish.note}”`}
        </Note>
        {children}
        <div className="field">
          <label htmlFor={id}>
            <h3>{t('review.asideReason')}</h3>
          </label>
          <textarea
            id={id}
            className="input"
            rows={2}
            maxLength={2000}
            value={reason}
            aria-invalid={missing || undefined}
            onChange={(event) => setReason(event.target.value)}
          />
          {missing && (
            <p className="wrong" role="alert">
              {t('review.asideMissing')}
            </p>
          )}
        </div>
        <ProblemNote error={command.error} />
      </div>
      <div className="thumb decide">
        <Button busy={command.isPending} onClick={() => answer('refuseNotApplicable')}>
          {t('review.asideRefuse')}
        </Button>
        <Button look="p" icon="check" busy={command.isPending} onClick={() => answer('grantNotApplicable')}>
          {t('review.asideGrant')}
        </Button>
      </div>
    </div>
  );
}
