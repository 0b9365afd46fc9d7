import { formatCycle } from '@tctp/contracts';
import type { PeriodicReportList, ReportChanged } from '@tctp/contracts';
import { Link, useNavigate } from '@tanstack/react-router';
import { composeCommand } from '../../api/report-queries';
import { useCommand } from '../../api/use-command';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { CycleLine } from './cycle-line';
import { ReportState } from './report-state';
import { begun } from './section-name';

interface Props {
  planId: string;
  mayCompose: boolean;
  line: PeriodicReportList['reports'][number];
}

const NEXT = {
  submit: 'reports.next.submit',
  approve: 'reports.next.approve',
  send: 'reports.next.send',
} as const;

/** One period: where its report stands, which cycle it closes, and what comes next. */
export function ReportLine({ planId, mayCompose, line }: Props) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const { period, state, cycle, next, sentAt } = line;
  const go = { to: '/reports/$period', params: { period } } as const;
  const compose = useCommand<ReportChanged>(() => void navigate(go));
  const name = begun(formatCycle(period, language) ?? period);
  const deed = next === 'submit' || next === 'approve' || next === 'send' ? NEXT[next] : 'reports.open';
  return (
    <li data-testid={`report-${period}`}>
      <div className="report-what">
        <p className="report-name">
          {state === null ? (
            <b>{name}</b>
          ) : (
            <Link {...go} className="strong">
              {name}
            </Link>
          )}{' '}
          <ReportState state={state} />
        </p>
        {sentAt !== null && <p className="small sub">{t('reports.sentAt', { at: formatMoment(sentAt) })}</p>}
        <ProblemNote error={compose.error} />
      </div>
      <CycleLine cycle={cycle} />
      {state === null ? (
        mayCompose && (
          <Button
            look="a"
            busy={compose.isPending}
            onClick={() => compose.mutate(composeCommand(planId, period))}
            testId={`compose-${period}`}
          >
            {t('reports.compose')}
          </Button>
        )
      ) : (
        <Link {...go} className="btn" data-testid={`open-${period}`}>
          {t(deed)}
        </Link>
      )}
    </li>
  );
}
