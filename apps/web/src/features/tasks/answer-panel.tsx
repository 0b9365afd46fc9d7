import type { HistoryEntry, TaskDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Panel } from '../../parts/panel';
import { HistoryLine, HistoryTime } from '../../parts/task/history-line';
import type { Formed } from './actions';
import { formedIn } from './actions';
import type { Acting } from './opened-action';
import { OpenedAction } from './opened-action';

/** Which line of the history each answer answers. */
const ASKED: { [action in Formed]?: string } = {
  grantExtension: 'extensionAsked',
  refuseExtension: 'extensionAsked',
  answerObstacle: 'obstacleReported',
  grantNotApplicable: 'notApplicableAsked',
  refuseNotApplicable: 'notApplicableAsked',
  unblock: 'taskBlocked',
  reply: 'directiveGiven',
};

/** Somebody waits for an answer of the reader: what they asked, and the answers there are. */
export function AnswerPanel({ task, acting }: { task: TaskDetail; acting: Acting }) {
  const { t, word } = useWords();
  const answers = formedIn('answer', task.actions);
  if (answers.length === 0) return null;
  const asked = [...new Set(answers.map((action) => ASKED[action]))]
    .map((code) => task.history.find((entry) => entry.code === code))
    .filter((entry): entry is HistoryEntry => entry !== undefined);
  const primary = answers.find((action) => action !== 'unblock' && action !== 'reply');
  return (
    <Panel id="answer" title={t('act.answer')}>
      <ul className="asked">
        {asked.map((entry) => (
          <li key={entry.sequence}>
            <HistoryTime at={entry.at} />
            <HistoryLine entry={entry} task={task} />
          </li>
        ))}
      </ul>
      <div className="more">
        {answers.map((action) => (
          <Button
            key={action}
            look={action === primary && acting.opened === null ? 'p' : 'plain'}
            aria-expanded={acting.opened?.action === action}
            onClick={() => acting.toggle(action, 'answer')}
            testId={`action-${action}`}
          >
            {word('action', action)}
          </Button>
        ))}
      </div>
      <OpenedAction task={task} acting={acting} place="answer" />
    </Panel>
  );
}
