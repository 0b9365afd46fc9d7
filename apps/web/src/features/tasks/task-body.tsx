import type { TaskDetail } from '@tctp/contracts';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { DecisionPanel } from '../../parts/task/decision-panel';
import { DirectiveList } from '../../parts/task/directive-list';
import { lastSubmission } from '../../parts/task/submissions';
import { EvidencePanel } from './evidence-panel';
import { HistoryPanel } from './history-panel';
import { MoreActions } from './more-actions';
import { SubmissionsPanel } from './submissions-panel';
import { SubmitPanel } from './submit-panel';
import { TaskFigures } from './task-figures';
import { TaskWords } from './task-words';

export function TaskBody({ task }: { task: TaskDetail }) {
  const { t, say, word } = useWords();
  const may = (action: TaskDetail['actions'][number]) => task.actions.includes(action);
  const returned = task.work === 'returned' ? lastSubmission(task) : null;
  const returnLabel = task.returnReasons.find(({ code }) => code === returned?.returnReason)?.label;

  return (
    <>
      <TaskFigures task={task} />
      {returned !== null && (
        <Note tone="warn" icon="undo">
          <b>
            {t('task.returned')}
            {returnLabel !== undefined && `: ${say(returnLabel)}`}
          </b>
          {returned.reviewNote !== null && <p>{returned.reviewNote}</p>}
        </Note>
      )}
      {task.time === 'overdue' && task.toldSoFar.length > 0 && (
        <Note tone="late">
          {t('task.told')}{' '}
          {task.toldSoFar.map(({ role, at }) => `${word('role', role)} ${formatMoment(at)}`).join('; ')}.
        </Note>
      )}
      <DirectiveList directives={task.directives} />
      <div className="halves">
        <div className="stack">
          <TaskWords task={task} />
          {(may('submit') || (may('addEvidence') && task.relation === 'lead')) && <SubmitPanel task={task} />}
          {may('approve') && (
            <Panel id="decide" title={t('review.decide')}>
              <DecisionPanel task={task} />
            </Panel>
          )}
          <MoreActions task={task} />
        </div>
        <div className="stack">
          <EvidencePanel task={task} />
          <SubmissionsPanel task={task} />
          <HistoryPanel task={task} />
        </div>
      </div>
    </>
  );
}
