import type { DraftFinding } from '@tctp/contracts';
import { useState } from 'react';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { useDesk } from './desk';
import { SettleForm } from './settle-form';
import { useDeed } from './use-deed';

/** Why it was set aside, by whom, and the way to take it up again. */
export function TakeUp({ finding }: { finding: DraftFinding }) {
  const { t } = useWords();
  const desk = useDesk();
  const deed = useDeed();
  const [asking, setAsking] = useState(false);
  const set = desk.view.settlements.find(
    ({ findingKey, ignored, takenBack }) => findingKey === finding.key && ignored && !takenBack,
  );
  return (
    <>
      <p>
        <span className="sub">{t('drafts.ignoredBecause')}</span> {finding.ignoredBecause}
        {set !== undefined && (
          <span className="small sub">
            {' '}
            {set.by.displayName} · {formatMoment(set.at)}
          </span>
        )}
      </p>
      {set !== undefined && desk.isOpen && !asking && (
        <div className="ways">
          <Button icon="undo" onClick={() => setAsking(true)} testId="take-up">
            {t('drafts.takeUp')}
          </Button>
        </div>
      )}
      {set !== undefined && asking && (
        <SettleForm
          title={t('drafts.takeUp')}
          about="takeBack"
          busy={deed.busy}
          onSend={(reason) => deed.send({ verb: 'take-back', number: set.number, reason })}
          onBack={() => setAsking(false)}
        />
      )}
      <ProblemNote error={deed.error} />
    </>
  );
}
