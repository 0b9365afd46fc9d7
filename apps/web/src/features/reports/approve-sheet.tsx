import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { DocumentFields, useDocument } from './document-fields';
import type { SheetProps } from './submit-sheet';
import { useReportDeed } from './use-report-deed';
import { WordsField } from '../../parts/words-field';

export function ApproveSheet({ report, open, onClose }: SheetProps) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const typed = useDocument(report);
  const deed = useReportDeed(report, onClose);
  return (
    <Sheet title={t('reports.approve')} open={open} onClose={onClose}>
      <p>{t('reports.approveWhat')}</p>
      <DocumentFields symbol={report.symbol} value={typed.value} onChange={typed.change} />
      <WordsField label={t('reports.note')} value={note} onChange={setNote} testId="note" />
      <ProblemNote error={deed.error} />
      <Button
        look="p"
        icon="check"
        busy={deed.busy}
        onClick={() => deed.does({ verb: 'approve', document: typed.document, note: note.trim() || null })}
        testId="approve-confirm"
      >
        {t('reports.approve')}
      </Button>
    </Sheet>
  );
}
