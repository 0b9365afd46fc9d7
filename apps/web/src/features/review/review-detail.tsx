import type { EvidenceItem, TaskDetail } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { taskQuery } from '../../api/queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { EvidencePreview } from '../../parts/evidence-preview/evidence-preview';
import { Note } from '../../parts/note';
import { StatusChip } from '../../parts/status-chip';
import { DecisionPanel } from '../../parts/task/decision-panel';
import { EvidenceList } from '../../parts/task/evidence-list';
import { PlanNotes } from '../../parts/task/plan-notes';
import { RuleQuote } from '../../parts/task/rule-quote';
import { pendingSubmission } from '../../parts/task/submissions';

interface Props {
  taskId: string;
  position: { place: number; of: number };
  onBack: () => void;
  onStep: (by: number) => void;
}

export function ReviewDetail({ taskId, position, onBack, onStep }: Props) {
  const { t } = useWords();
  const query = useQuery(taskQuery(taskId));
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <>
      <div className="review-step only-phone">
        <Button type="text" aria-label={t('review.back')} icon={<Icon name="list" />} onClick={onBack} />
        <Button
          type="text"
          disabled={position.place <= 1}
          aria-label={t('review.before')}
          icon={<Icon name="back" />}
          onClick={() => onStep(-1)}
        />
        <span className="sub">{t('review.position', position)}</span>
        <Button
          type="text"
          disabled={position.place >= position.of}
          aria-label={t('review.after')}
          icon={<Icon name="forward" />}
          onClick={() => onStep(1)}
        />
      </div>
      <Loaded query={query}>{(task) => body(task)}</Loaded>
    </>
  );

  function body(task: TaskDetail) {
    const handedIn = pendingSubmission(task)?.evidenceIds;
    const evidence =
      handedIn === undefined ? task.evidence : task.evidence.filter(({ id }) => handedIn.includes(id));
    const open = evidence.find(({ id }) => id === openId) ?? evidence[0];
    return (
      <>
        <section className="review-files" aria-label={t('evidence.title')}>
          <div className="review-title">
            <h2>
              <Link to="/tasks/$taskId" params={{ taskId }}>
                <span className="code sub">{task.component.code}</span> {task.title}
              </Link>
            </h2>
            <p className="small sub">
              {task.lead.name} · {t('task.files', { count: evidence.length })}
            </p>
          </div>
          <EvidenceList
            taskId={taskId}
            evidence={evidence}
            openId={open?.id}
            onOpen={(item: EvidenceItem) => setOpenId(item.id)}
          />
          {open !== undefined && <EvidencePreview taskId={taskId} item={open} words={[]} />}
        </section>
        <section className="review-side" aria-label={t('review.decide')}>
          {verdict(task)}
        </section>
      </>
    );
  }

  function verdict(task: TaskDetail) {
    const submission = pendingSubmission(task);
    return (
      <>
        <p className="review-state">
          <StatusChip work={task.work} />
          {submission !== null && (
            <span className="small sub">
              {t('review.submitted', {
                at: formatMoment(submission.submittedAt),
                who: submission.submittedBy.displayName,
              })}
            </span>
          )}
        </p>
        {submission !== null && submission.note !== null && <Note>“{submission.note}”</Note>}
        <RuleQuote task={task} />
        <PlanNotes task={task} />
        {task.actions.includes('approve') || task.actions.includes('return') ? (
          <DecisionPanel task={task} onDone={onBack} />
        ) : task.work === 'notApplicableAsked' ? (
          <Link to="/tasks/$taskId" params={{ taskId }} className="btn p">
            {t('review.setAside')}
          </Link>
        ) : (
          <Note icon="lock">{t('review.notYours')}</Note>
        )}
      </>
    );
  }
}
