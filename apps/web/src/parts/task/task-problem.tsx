import type { TaskDetail } from '@tctp/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { useWords } from '../../i18n/use-words';
import { Note } from '../note';
import { ProblemNote } from '../problem-note';
import { StaleNote } from '../stale-note';
import type { Seen } from './use-seen';

interface Props {
  task: TaskDetail;
  seen: Seen;
  command: { error: ApiProblem | null; reset: () => void };
}

/** A refused command on a task, beside it. Where somebody else was quicker, it says what they did. */
export function TaskProblem({ task, seen, command }: Props) {
  const isStale = command.error?.isStale === true;
  if (!isStale) return <ProblemNote error={command.error} />;
  return <Overtaken task={task} seen={seen} reset={command.reset} />;
}

function Overtaken({ task, seen, reset }: Omit<Props, 'command'> & { reset: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const { refuse } = seen;
  useEffect(() => {
    refuse();
    void client.invalidateQueries({ queryKey: ['task', task.id] });
  }, []);
  if (seen.unseen.length === 0) return <Note role="alert">{t('stale.again')}</Note>;
  return <StaleNote task={task} seen={seen} onSeen={reset} />;
}
