import type { TaskDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Panel } from '../../parts/panel';
import { HistoryLine, HistoryTime } from '../../parts/task/history-line';
import type { Formed } from './actions';
import type { Acting } from './opened-action';
import { OpenedAction } from './opened-action';

/** What can be asked of the reader, by the line of the history that asks it, and the answers there are. */
const QUESTIONS: readonly { asked: string; answers: readonly Formed[] }[] = [
  { asked: 'extensionAsked', answers: ['grantExtension', 'refuseExtension'] },
  { asked: 'obstacleReported', answers: ['answerObstacle'] },
  { asked: 'notApplicableAsked', answers: ['grantNotApplicable', 'refuseNotApplicable'] },
  { asked: 'directiveGiven', answers: ['reply'] },
  { asked: 'taskBlocked', answers: ['unblock'] },
];

/** Somebody waits for an answer of the reader: what they asked, and beside it the answers. */
export function AnswerPanel({ task, acting }: { task: TaskDetail; acting: Acting }) {
  const { t, word } = useWords();
  const questions = QUESTIONS.map(({ asked, answers }) => ({
    entry: task.history.find(({ code }) => code === asked),
    answers: answers.filter((action) => task.actions.includes(action)),
  })).filter(({ answers }) => answers.length > 0);
  if (questions.length === 0) return null;
  const first = acting.opened === null ? questions[0]?.answers[0] : undefined;
  return (
    <Panel id="answer" title={t('act.answer')} flush>
      <ul className="asked">
        {questions.map(({ entry, answers }) => (
          <li key={answers[0]}>
            <div className="asked-what">
              {entry !== undefined && (
                <>
                  <HistoryLine entry={entry} task={task} />
                  <HistoryTime at={entry.at} />
                </>
              )}
            </div>
            <div className="asked-answers">
              {answers.map((action) => (
                <Button
                  key={action}
                  look={action === first ? 'p' : 'plain'}
                  aria-expanded={acting.opened?.action === action}
                  onClick={() => acting.toggle(action, 'answer')}
                  testId={`action-${action}`}
                >
                  {word('action', action)}
                </Button>
              ))}
            </div>
            {answers.some((action) => action === acting.opened?.action) && (
              <div className="asked-form">
                <OpenedAction task={task} acting={acting} place="answer" />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
