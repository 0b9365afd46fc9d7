import type { TaskDetail } from '@tctp/contracts';
import type { SubmissionCheck } from '@tctp/domain';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { jumpTo } from '../../parts/jump-to';
import { Panel } from '../../parts/panel';
import { factInWords } from '../../parts/task/fact-words';
import { lastSubmission } from '../../parts/task/submissions';
import { TaskProblem } from '../../parts/task/task-problem';
import type { Seen } from '../../parts/task/use-seen';
import { placeOf } from './checks';
import type { Submitting } from './use-submitting';

interface Props {
  task: TaskDetail;
  seen: Seen;
  submitting: Submitting;
  /** Hands in, or leads to the first gap. */
  button: ReactNode;
  onReply: () => void;
}

/** What is still missing before it is handed in, what is there already, and what each gap means. */
export function CheckPanel({ task, seen, submitting, button, onReply }: Props) {
  const words = useWords();
  const { t, say } = words;
  const { checks, blocking, costing, command } = submitting;
  const own = checks.filter(({ weight }) => weight !== 'informs');
  const title =
    blocking.length > 0
      ? t('check.missing', { count: blocking.length })
      : costing.length > 0
        ? t('check.better', { count: costing.length })
        : t('check.complete');
  return (
    <Panel
      id="check"
      title={<span data-testid="check-title">{title}</span>}
      aside={
        <>
          {t('check.of', { done: own.filter(({ done }) => done).length, count: own.length })}
          {button}
        </>
      }
      flush
    >
      {command.error !== null && (
        <div className="pad">
          <TaskProblem task={task} seen={seen} command={command} />
        </div>
      )}
      <ul className="checks">
        {[...checks].sort(byNeed).map((check) => (
          <li
            key={keyOf(check)}
            className={check.done ? 'done' : check.weight}
            data-testid={`check-${keyOf(check)}`}
          >
            <span className="check-mark" aria-hidden="true">
              {check.done ? (
                <Icon name="check" small />
              ) : check.weight === 'blocks' ? (
                <Icon name="close" small />
              ) : null}
            </span>
            <p>
              <span className="sr">{t(check.done ? 'check.isDone' : 'check.isOpen')} </span>
              <span className="check-what">{whatOf(check)}</span>
              {!check.done && <span className="sub"> – {t(`check.weight.${check.weight}`)}</span>}
            </p>
            {!check.done && (
              <Button
                small
                onClick={() => (check.code === 'directive' ? onReply() : jumpTo(placeOf(check)))}
                testId={`jump-${keyOf(check)}`}
              >
                {t(`check.jump.${check.code}`)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );

  function whatOf(check: SubmissionCheck): string {
    const state = check.done ? 'check.done' : 'check.open';
    switch (check.code) {
      case 'file':
        return t(`${state}.file`, { count: task.evidence.length });
      case 'figure': {
        const spec = task.facts.find(({ name }) => name === check.figure);
        const value = submitting.facts[check.figure];
        return t(`${state}.figure`, {
          label: spec === undefined ? check.figure : say(spec.label),
          value: spec === undefined || value === undefined ? '' : factInWords(spec, value, words),
        });
      }
      case 'directive':
        return t(`${state}.directive`, { number: check.directive });
      case 'documents':
        return t(`${state}.documents`, { count: check.fileIds.length });
      case 'coordinators':
        return t(`${state}.coordinators`, { given: check.given, asked: check.asked });
      case 'returned': {
        const note = lastSubmission(task)?.reviewNote ?? '';
        return t(`${state}.returned`, { note });
      }
    }
  }
}

function keyOf(check: SubmissionCheck): string {
  if (check.code === 'figure') return `figure-${check.figure}`;
  return check.code === 'directive' ? `directive-${check.directive}` : check.code;
}

const NEED = ['blocks', 'costs', 'informs'];

/** Gaps before what is there already, and what stops before what only costs. */
function byNeed(left: SubmissionCheck, right: SubmissionCheck): number {
  return Number(left.done) - Number(right.done) || NEED.indexOf(left.weight) - NEED.indexOf(right.weight);
}
