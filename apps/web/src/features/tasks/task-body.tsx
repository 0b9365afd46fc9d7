import type { TaskDetail } from '@tctp/contracts';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { StaleNote } from '../../parts/stale-note';
import { DecisionPanel } from '../../parts/task/decision-panel';
import { DirectiveList } from '../../parts/task/directive-list';
import { lastSubmission } from '../../parts/task/submissions';
import { usePhone } from '../../parts/use-phone';
import { AnswerPanel } from './answer-panel';
import { CheckPanel } from './check-panel';
import { EvidencePanel } from './evidence-panel';
import { HistoryPanel } from './history-panel';
import { MoreActions } from './more-actions';
import type { Acting } from './opened-action';
import { OpenedAction } from './opened-action';
import { SubmissionsPanel } from './submissions-panel';
import { SubmitButton } from './submit-button';
import { SubmitPanel } from './submit-panel';
import { TaskFigures } from './task-figures';
import { TaskWords } from './task-words';
import type { Submitting } from './use-submitting';

interface Props {
  task: TaskDetail;
  acting: Acting;
  submitting: Submitting | null;
}

/** The requirement beside the evidence on a desk; on a phone, in the order in which one works. */
export function TaskBody({ task, acting, submitting }: Props) {
  const { t } = useWords();
  const phone = usePhone();
  const { seen } = acting;
  /* One that waits for the reader's answer stands with the answer. */
  const told = task.actions.includes('reply')
    ? task.directives.filter(({ reply }) => reply !== null)
    : task.directives;
  const decides = task.actions.includes('approve') || task.actions.includes('return');
  return (
    <>
      {seen.unseen.length > 0 && !seen.refused && <StaleNote task={task} seen={seen} />}
      <TaskFigures task={task} />
      {acting.opened?.place === 'head' && (
        <Panel id="act" title={t(`messages:action.${acting.opened.action}`)}>
          <OpenedAction task={task} acting={acting} place="head" />
        </Panel>
      )}
      <Returned task={task} />
      <Told task={task} />
      <DirectiveList directives={told} />
      <AnswerPanel task={task} acting={acting} />
      <div className="halves">
        <div className="stack">
          <TaskWords task={task} withRule={submitting === null || task.facts.length === 0} />
          {submitting !== null && <SubmitPanel task={task} submitting={submitting} />}
          {decides && (
            <Panel id="decide" title={t('review.decide')}>
              <DecisionPanel task={{ ...task, version: seen.version }} />
            </Panel>
          )}
          <MoreActions task={task} acting={acting} />
        </div>
        <div className="stack">
          {submitting !== null && (
            <CheckPanel
              task={task}
              seen={seen}
              submitting={submitting}
              button={phone ? null : <SubmitButton submitting={submitting} quiet={acting.opened !== null} />}
              onReply={() => acting.toggle('reply', 'answer')}
            />
          )}
          <EvidencePanel task={task} />
          <SubmissionsPanel task={task} />
          <HistoryPanel task={task} />
        </div>
      </div>
    </>
  );
}

/** What the reviewer asked for, until it is handed in again. */
function Returned({ task }: { task: TaskDetail }) {
  const { t, say } = useWords();
  const returned = task.work === 'returned' ? lastSubmission(task) : null;
  if (returned === null) return null;
  const label = task.returnReasons.find(({ code }) => code === returned.returnReason)?.label;
  return (
    <Note tone="warn" icon="undo">
      <b>
        {t('task.returned')}
        {label !== undefined && `: ${say(label)}`}
      </b>
      {returned.reviewNote !== null && <p>“{returned.reviewNote}”</p>}
      {returned.reviewedBy !== null && returned.reviewedAt !== null && (
        <p className="small sub">
          {returned.reviewedBy.displayName} · {formatMoment(returned.reviewedAt)}
        </p>
      )}
    </Note>
  );
}

/** Who above has been told that it is overdue. */
function Told({ task }: { task: TaskDetail }) {
  const { t, word } = useWords();
  if (task.time !== 'overdue' || task.toldSoFar.length === 0) return null;
  return (
    <Note tone="late">
      {t('task.told')}{' '}
      {task.toldSoFar.map(({ role, at }) => `${word('role', role)} ${formatMoment(at)}`).join('; ')}.
    </Note>
  );
}
