import type { DraftSettlement } from '@tctp/contracts';
import { useState } from 'react';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { useDesk } from './desk';
import { SettleForm } from './settle-form';
import { useDeed } from './use-deed';
import { useEditWords } from './use-edit-words';
import { useFindingWords } from './use-finding-words';

/** So many edits of one settlement say what was done. */
const FEW = 6;

/** What one person changed or set aside, when and why; it can be taken back by itself. */
export function HistorySettlement({ settlement }: { settlement: DraftSettlement }) {
  const { t } = useWords();
  const desk = useDesk();
  const deed = useDeed();
  const wordsOf = useEditWords();
  const words = useFindingWords();
  const [asking, setAsking] = useState(false);
  const { number, at, by, findingKey, findingCode, ignored, edits, reason, takenBack } = settlement;
  const about = ignored ? desk.view.findings.find(({ key }) => key === findingKey) : undefined;
  return (
    <li data-gone={takenBack || undefined} data-testid={`settlement-${number}`}>
      <div className="history-head">
        <p>
          <b>
            {ignored ? t('drafts.history.ignored') : t('drafts.history.changed')}
            {findingCode !== null && `: ${words.kind(findingCode)}`}
          </b>{' '}
          {takenBack && <span className="tag">{t('drafts.history.takenBack')}</span>}
        </p>
        <p className="small sub">
          {by.displayName} · <span className="nb">{formatMoment(at)}</span>
        </p>
      </div>
      {about !== undefined && <p>{words.spoken(about).seen}</p>}
      {edits.length > 0 && (
        <ul className="history-edits">
          {edits.slice(0, FEW).map((edit, place) => (
            <li key={place}>{wordsOf(edit)}</li>
          ))}
          {edits.length > FEW && (
            <li className="small sub">{t('drafts.more', { count: edits.length - FEW })}</li>
          )}
        </ul>
      )}
      <p className="small">
        <span className="sub">{t('admin.reason')}:</span> {reason}
      </p>
      {desk.isOpen && !takenBack && !asking && (
        <Button small look="quiet" icon="undo" onClick={() => setAsking(true)} testId={`take-back-${number}`}>
          {t('drafts.history.takeBack')}
        </Button>
      )}
      {asking && !takenBack && (
        <SettleForm
          title={t('drafts.history.takeBack')}
          about="takeBack"
          busy={deed.busy}
          onSend={(why) => deed.send({ verb: 'take-back', number, reason: why })}
          onBack={() => setAsking(false)}
        />
      )}
      <ProblemNote error={deed.error} />
    </li>
  );
}
