import { formatCycle, formatDay } from '@tctp/contracts';
import { Form } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { FactFields, givenFacts } from '../../parts/task/fact-fields';
import type { FactDraft } from '../../parts/task/fact-fields';
import { DocumentFields, useDocument } from './document-fields';
import type { SheetProps } from './submit-sheet';
import { useReportDeed } from './use-report-deed';
import { WordsField } from '../../parts/words-field';

/** What sending does, said before it is done: the file, the cycle, and who may review it then. */
export function SendSheet({ report, open, onClose }: SheetProps) {
  const { t } = useWords();
  return (
    <Sheet title={t('reports.send')} open={open} onClose={onClose}>
      {report.cycle === null ? (
        <Note tone="warn">{t('reports.sendNoCycle')}</Note>
      ) : (
        <Asked report={report} open={open} onClose={onClose} />
      )}
    </Sheet>
  );
}

function Asked({ report, onClose }: SheetProps) {
  const { t, language } = useWords();
  const [form] = Form.useForm<{ facts?: FactDraft }>();
  const [note, setNote] = useState('');
  const typed = useDocument(report);
  const deed = useReportDeed(report, onClose);
  const { cycle, facts } = report;

  async function send() {
    const figures = facts.length === 0 ? {} : givenFacts((await form.validateFields()).facts);
    deed.does({ verb: 'send', document: typed.document, facts: figures, note: note.trim() || null });
  }

  if (cycle === null) return null;
  const named = formatCycle(cycle.cycle, language) ?? cycle.cycle;
  return (
    <>
      <p>{t('reports.sendWhat', { cycle: named, code: cycle.componentCode })}</p>
      {cycle.overdue && cycle.lastDay !== null && (
        <Note tone="late">{t('reports.sendLate', { day: formatDay(cycle.lastDay) })}</Note>
      )}
      <Note>{t('reports.sendOther')}</Note>
      <DocumentFields symbol={report.symbol} value={typed.value} onChange={typed.change} />
      {facts.length > 0 && (
        <Form form={form} layout="vertical">
          <FactFields specs={facts} />
        </Form>
      )}
      <WordsField label={t('reports.note')} value={note} onChange={setNote} testId="note" />
      <ProblemNote error={deed.error} />
      <Button
        look="p"
        icon="send"
        busy={deed.busy}
        onClick={() => void send().catch(() => undefined)}
        testId="send-confirm"
      >
        {t('reports.send')}
      </Button>
    </>
  );
}
