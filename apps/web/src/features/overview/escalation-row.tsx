import { formatCycle } from '@tctp/contracts';
import type { Escalation } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { DueText } from '../../parts/due-text';
import { PointsText } from '../../parts/points-text';
import { StatusChip } from '../../parts/status-chip';
import { DirectiveForm } from '../../parts/task/directive-form';
import { DirectiveList } from '../../parts/task/directive-list';

interface Props {
  escalation: Escalation;
  expanded: boolean;
  onToggle?: (expanded: boolean) => void;
}

export function EscalationRow({ escalation, expanded, onToggle }: Props) {
  const words = useWords();
  const { t, word, reason } = words;
  const { task, directives } = escalation;
  const cycle = formatCycle(task.cycle, words.language);
  const told = [...escalation.toldBefore, { role: escalation.to, at: escalation.raisedAt }]
    .map(({ role, at }, place, all) => {
      const isLastOfMoment = all[place + 1]?.at !== at;
      return isLastOfMoment ? `${word('role', role)} ${formatMoment(at)}` : word('role', role);
    })
    .join(' → ');

  return (
    <li
      className={`escalation ${escalation.open ? 'open' : ''} ${expanded ? 'expanded' : ''}`}
      data-testid={`escalation-${task.component.code}`}
      data-cycle={task.cycle}
    >
      <div className="e-points">
        <PointsText points={task.atRisk} max={task.component.max} />
      </div>
      <div className="e-words">
        <p className="e-title">
          <Link to="/tasks/$taskId" params={{ taskId: task.id }}>
            <span className="code sub">{task.component.code}</span> {task.title}
          </Link>{' '}
          {cycle !== null && !task.title.includes(cycle) && <span className="tag">{cycle}</span>}
        </p>
        <p className="sub">{reason(task.reason)}</p>
        <p className="small sub">{t('escalations.told', { told })}</p>
      </div>
      <div className="e-due">
        <DueText task={task} />
      </div>
      <div className="e-state">
        <StatusChip work={task.work} />
        <span className="small sub">{task.lead.shortName}</span>
      </div>
      <div className="e-action">
        {onToggle !== undefined && (
          <Button
            look={expanded ? 'quiet' : 'plain'}
            aria-expanded={expanded}
            onClick={() => onToggle(!expanded)}
            testId="action-direct"
          >
            {expanded ? t('escalations.close') : word('action', 'direct')}
          </Button>
        )}
      </div>
      {(directives.length > 0 || expanded) && (
        <div className="e-more stack tight">
          <DirectiveList directives={directives} />
          {expanded && <DirectiveForm task={task} onDone={() => onToggle?.(false)} />}
        </div>
      )}
    </li>
  );
}
