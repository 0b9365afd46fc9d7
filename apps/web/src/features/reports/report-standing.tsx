import type { PeriodicReportView } from '@tctp/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fetchReport } from '../../api/report-queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { saveFile } from '../../parts/save-file';
import { ApproveSheet } from './approve-sheet';
import { CycleLine } from './cycle-line';
import { CycleSheet } from './cycle-sheet';
import { ReasonSheet } from './reason-sheet';
import { ReportState } from './report-state';
import { SendSheet } from './send-sheet';
import { SubmitSheet } from './submit-sheet';
import { useReportDeed } from './use-report-deed';

type Sheet = 'submit' | 'approve' | 'return' | 'revise' | 'send' | 'cycle';

/** State, cycle, who did what; and everything that can be done to the report now. */
export function ReportStanding({ report }: { report: PeriodicReportView }) {
  const { t } = useWords();
  const [open, setOpen] = useState<Sheet | null>(null);
  const deed = useReportDeed(report);
  const taking = useMutation({
    mutationFn: async () => {
      const { content, name } = await fetchReport(report);
      saveFile(content, name);
      return name;
    },
  });
  const { state, cycle, deeds, document } = report;
  const close = () => setOpen(null);
  const sheet = { report, onClose: close };
  const isFixed = state === 'approved' || state === 'sent';
  const number = document.number === null ? null : `${document.number}/${document.symbol ?? report.symbol}`;
  return (
    <section className="panel pad report-standing" aria-label={t('reports.standing')}>
      <div className="report-where">
        <p>
          <ReportState state={state} /> {number !== null && <b>{number}</b>}
        </p>
        <Moments report={report} />
        <CycleLine cycle={cycle} />
        {report.sent !== null && (
          <Link to="/tasks/$taskId" params={{ taskId: report.sent.taskId }} data-testid="to-task">
            {t('reports.toTask')}
          </Link>
        )}
      </div>
      <div className="report-deeds">
        {deeds.includes('recompose') && (
          <Button
            icon="repeat"
            busy={deed.busy}
            onClick={() => deed.does({ verb: 'recompose' })}
            testId="recompose"
          >
            {t('reports.recompose')}
          </Button>
        )}
        <Button icon="download" busy={taking.isPending} onClick={() => taking.mutate()} testId="report-word">
          {t(isFixed ? 'reports.word' : 'reports.wordDraft')}
        </Button>
        {deeds.includes('chooseCycle') && (
          <Button onClick={() => setOpen('cycle')} testId="choose-cycle">
            {t('reports.cycleTitle')}
          </Button>
        )}
        {deeds.includes('revise') && (
          <Button icon="undo" onClick={() => setOpen('revise')} testId="revise">
            {t('reports.revise')}
          </Button>
        )}
        {deeds.includes('return') && (
          <Button icon="undo" onClick={() => setOpen('return')} testId="return">
            {t('reports.return')}
          </Button>
        )}
        {deeds.includes('submit') && (
          <Button look="p" icon="send" onClick={() => setOpen('submit')} testId="submit">
            {t('reports.submit')}
          </Button>
        )}
        {deeds.includes('approve') && (
          <Button look="p" icon="check" onClick={() => setOpen('approve')} testId="approve">
            {t('reports.approve')}
          </Button>
        )}
        {deeds.includes('send') && (
          <Button look="p" icon="send" onClick={() => setOpen('send')} testId="send">
            {t('reports.send')}
          </Button>
        )}
      </div>
      <div className="report-answer" aria-live="polite">
        {taking.isSuccess && <p className="small sub">{t('reports.taken', { name: taking.data })}</p>}
        <ProblemNote error={deed.error ?? taking.error} />
      </div>
      <SubmitSheet {...sheet} open={open === 'submit'} />
      <ApproveSheet {...sheet} open={open === 'approve'} />
      <ReasonSheet {...sheet} verb="return" open={open === 'return'} />
      <ReasonSheet {...sheet} verb="revise" open={open === 'revise'} />
      <SendSheet {...sheet} open={open === 'send'} />
      <CycleSheet {...sheet} open={open === 'cycle'} />
    </section>
  );
}

function Moments({ report: { submitted, approved, sent } }: { report: PeriodicReportView }) {
  const { t } = useWords();
  const said = (key: 'submittedBy' | 'approvedBy' | 'sentBy', moment: PeriodicReportView['submitted']) =>
    moment === null ? null : t(`reports.${key}`, { who: moment.by.displayName, at: formatMoment(moment.at) });
  const lines = [said('submittedBy', submitted), said('approvedBy', approved), said('sentBy', sent)];
  return lines
    .filter((line) => line !== null)
    .map((line) => (
      <p key={line} className="small sub">
        {line}
      </p>
    ));
}
