import type { PeriodicReportView } from '@tctp/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { WordsField } from '../../parts/words-field';
import { useReportDeed } from './use-report-deed';

export interface SheetProps {
  report: PeriodicReportView;
  open: boolean;
  onClose: () => void;
}

export function SubmitSheet({ report, open, onClose }: SheetProps) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const deed = useReportDeed(report, onClose);
  return (
    <Sheet title={t('reports.submit')} open={open} onClose={onClose}>
      <p>{t('reports.submitWhat')}</p>
      <WordsField label={t('reports.note')} value={note} onChange={setNote} testId="note" />
      <ProblemNote error={deed.error} />
      <Button
        look="p"
        icon="send"
        busy={deed.busy}
        onClick={() => deed.does({ verb: 'submit', note: note.trim() || null })}
        testId="submit-confirm"
      >
        {t('reports.submit')}
      </Button>
    </Sheet>
  );
}
