import type { Session, TaskDetail } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { taskQuery } from '../../api/queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { StatusChip } from '../../parts/status-chip';
import type { Verdict } from '../../parts/task/decision-form';
import { DecisionForm } from '../../parts/task/decision-form';
import { PlanNotes } from '../../parts/task/plan-notes';
import { isOwn } from '../../parts/task/reviewable';
import { RuleQuote } from '../../parts/task/rule-quote';
import { lastSubmission, pendingSubmission } from '../../parts/task/submissions';
import { ChangesNote } from './changes-note';
import { ReviewFiles } from './review-files';
import { SetAsideForm } from './set-aside-form';
import type { Decisions } from './use-decisions';

interface Props {
  taskId: string;
  reader: Session;
  decisions: Decisions;
  onDecide: (task: TaskDetail, verdict: Verdict) => void;
}

/** The evidence beside the rule, and the decision beside both. */
export function ReviewDetail({ taskId, ...rest }: Props) {
  return <Loaded query={useQuery(taskQuery(taskId))}>{(task) => <Body task={task} {...rest} />}</Loaded>;
}

function Body({ task, reader, decisions, onDecide }: Omit<Props, 'taskId'> & { task: TaskDetail }) {
  const { t } = useWords();
  const refused = decisions.refused.get(task.id);
  const [opened] = useState(task.history[0]?.sequence ?? 0);
  const problem = refused !== undefined && !refused.error.isStale && <ProblemNote error={refused.error} />;
  const head = (
    <>
      <Handed task={task} />
      <ChangesNote task={task} seen={refused?.seen ?? opened} me={reader.accountId} />
    </>
  );
  return (
    <>
      <ReviewFiles task={task} />
      <section className="review-side" aria-label={t('review.decide')}>
        {decision()}
      </section>
    </>
  );

  function decision() {
    if (isOwn(task, reader)) return closed('review.ownTask');
    if (task.actions.includes('grantNotApplicable')) {
      return (
        <SetAsideForm task={task} head={head}>
          {words()}
        </SetAsideForm>
      );
    }
    if (!task.actions.includes('approve') && !task.actions.includes('return'))
      return closed('review.notYours');
    return (
      <DecisionForm
        key={pendingSubmission(task)?.number}
        task={task}
        keys
        draft={decisions.draftOf(task.id)}
        onDraft={(draft) => decisions.keepDraft(task.id, draft)}
        onDecide={(verdict) => onDecide(task, verdict)}
        problem={problem}
        head={head}
      >
        {words()}
      </DecisionForm>
    );
  }

  function closed(why: string) {
    return (
      <div className="decision">
        <div className="decision-body">
          {head}
          <Note icon="lock">{t(why)}</Note>
          {words()}
        </div>
      </div>
    );
  }

  function words() {
    return <ReviewWords task={task} />;
  }
}

/** What was handed in: its state, when and by whom, what came back last time, and the sentence that came with it. */
function Handed({ task }: { task: TaskDetail }) {
  const { t, say } = useWords();
  const submission = pendingSubmission(task);
  const before = task.submissions.find(({ outcome }) => outcome === 'returned');
  const reason = task.returnReasons.find(({ code }) => code === before?.returnReason);
  const shown = submission ?? lastSubmission(task);
  return (
    <div className="review-handed">
      <h2>
        <Link to="/tasks/$taskId" params={{ taskId: task.id }}>
          <span className="code sub">{task.component.code}</span> {task.title}
        </Link>
      </h2>
      <p>
        <StatusChip work={task.work} />
        {shown !== null && (
          <span className="small sub">
            {t('review.submitted', {
              at: formatMoment(shown.submittedAt),
              who: shown.submittedBy.displayName,
            })}
          </span>
        )}
      </p>
      {submission?.note && <Note>“{submission.note}”</Note>}
      {before !== undefined && submission !== null && (
        <p className="small sub">
          {t('review.returnedBefore', { reason: reason === undefined ? '' : say(reason.label) })}
          {before.reviewNote !== null && ` “${before.reviewNote}”`}
        </p>
      )}
    </div>
  );
}

/** The plan's words: what is asked, how it is scored, what nobody here can change. */
function ReviewWords({ task }: { task: TaskDetail }) {
  const { t, say } = useWords();
  return (
    <div className="review-words">
      <RuleQuote task={task} />
      {task.requirement !== '' && (
        <div>
          <h3>{t('review.required')}</h3>
          <p className="sub">{task.requirement}</p>
        </div>
      )}
      {task.outsideControl !== null && <Note icon="wait">{say(task.outsideControl)}</Note>}
      <PlanNotes task={task} />
    </div>
  );
}
