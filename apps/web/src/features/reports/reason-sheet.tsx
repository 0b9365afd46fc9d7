import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import type { SheetProps } from './submit-sheet';
import { useReportDeed } from './use-report-deed';
import { WordsField } from '../../parts/words-field';

/** Back to whoever writes it, or taken up again: never without a reason. */
export function ReasonSheet({ report, open, onClose, verb }: SheetProps & { verb: 'return' | 'revise' }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const deed = useReportDeed(report, () => {
    setReason('');
    onClose();
  });

  function go() {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') deed.does({ verb, reason: reason.trim() });
  }

  return (
    <Sheet title={t(`reports.${verb}`)} open={open} onClose={onClose}>
      {verb === 'revise' && <p>{t('reports.reviseWhat')}</p>}
      <WordsField
        label={t(verb === 'return' ? 'reports.returnWhy' : 'reports.reviseWhy')}
        hint={verb === 'return' ? t('reports.returnHint') : undefined}
        value={reason}
        onChange={setReason}
        wrong={isMissing ? t('reports.reasonMissing') : null}
        testId={`${verb}-reason`}
      />
      <ProblemNote error={deed.error} />
      <Button look="p" icon="undo" busy={deed.busy} onClick={go} testId={`${verb}-confirm`}>
        {t(`reports.${verb}`)}
      </Button>
    </Sheet>
  );
}
