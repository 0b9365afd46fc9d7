import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/api-problem';
import { useWords } from '../i18n/use-words';
import { Button } from './button';
import { Note } from './note';

/** What the server refused, beside the thing that was refused; never a toast. */
export function ProblemNote({ error }: { error: Error | null }) {
  const { t, word } = useWords();
  const client = useQueryClient();
  if (error === null) return null;
  const problem = error instanceof ApiProblem ? error.problem : null;
  const isStale = problem?.status === 412;
  const text =
    problem === null || problem.code === 'offline'
      ? t('problem.offline')
      : problem.detail || word('refusal', problem.code, problem.params);
  return (
    <Note tone="late" role="alert">
      <p>{isStale ? t('problem.stale') : text}</p>
      {problem?.issues?.map((issue) => (
        <p key={`${issue.path}:${issue.message}`} className="small">
          {issue.path === '' ? issue.message : `${issue.path}: ${issue.message}`}
        </p>
      ))}
      {isStale && (
        <Button small onClick={() => void client.invalidateQueries()} testId="reload">
          {t('problem.reload')}
        </Button>
      )}
    </Note>
  );
}
