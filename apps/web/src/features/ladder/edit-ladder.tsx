import type { LadderView, PlanLadder, SettingsChanged } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { movedQuery, planPath } from '../../api/admin-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField } from '../../parts/admin/fields';
import { MovedMomentsList } from '../../parts/admin/moved-moments';
import { Button } from '../../parts/button';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { LadderSteps } from './ladder-steps';

interface Props {
  planId: string;
  view: LadderView;
  onDone: () => void;
}

export function EditLadder({ planId, view, onDone }: Props) {
  const { t } = useWords();
  const [ladder, setLadder] = useState<PlanLadder>(view.ladder);
  const [reason, setReason] = useState('');
  const command = useCommand<SettingsChanged>(onDone);
  const fault = faultOf(ladder);
  const differs = JSON.stringify(ladder) !== JSON.stringify(view.ladder);
  const moved = useQuery({
    ...movedQuery(planId, { subject: 'ladder', body: ladder }),
    enabled: differs && fault === null && (command.isIdle || command.isError),
  });
  const ready = differs && fault === null && reason.trim() !== '' && !moved.isError;

  return (
    <Panel title={t('ladder.edit')}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          const body = { ladder, reason };
          command.mutate({ method: 'PUT', path: `${planPath(planId)}/ladder`, body, version: view.version });
        }}
      >
        <LadderSteps ladder={ladder} onChange={setLadder} />
        <div aria-live="polite">
          {fault !== null ? (
            <p className="wrong small">{t(`ladder.fault.${fault}`)}</p>
          ) : !differs ? (
            <p className="small sub">{t('ladder.same')}</p>
          ) : moved.isError ? (
            <ProblemNote error={moved.error} />
          ) : moved.data === undefined ? (
            <p className="small sub">{t('moved.asking')}</p>
          ) : (
            <MovedMomentsList tasks={moved.data} />
          )}
        </div>
        <ReasonField value={reason} onChange={setReason} />
        <ProblemNote error={command.error} />
        <div className="ends">
          <Button look="p" type="submit" disabled={!ready} busy={command.isPending} testId="save-ladder">
            {t('admin.save')}
          </Button>
          <Button look="quiet" onClick={onDone}>
            {t('admin.cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** Each step on a day of its own, from 1 to 60; otherwise two would speak at once. */
function faultOf({ remindBefore, escalate }: PlanLadder): 'days' | 'twice' | null {
  const after = escalate.map(({ afterWorkingDays }) => afterWorkingDays);
  if ([...remindBefore, ...after].some((days) => !Number.isInteger(days) || days < 1 || days > 60))
    return 'days';
  const isApart = (days: readonly number[]) => new Set(days).size === days.length;
  return isApart(remindBefore) && isApart(after) ? null : 'twice';
}
