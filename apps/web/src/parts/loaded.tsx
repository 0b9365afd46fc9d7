import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words';
import { Button } from './button';
import { ProblemNote } from './problem-note';
import { Skeleton } from './skeleton';

interface Props<Data> {
  query: {
    data: Data | undefined;
    isError: boolean;
    error: Error | null;
    refetch: () => unknown;
  };
  rows?: number;
  children: (data: Data) => ReactNode;
}

/** Waiting, failed, or here. What has been shown stays while it is asked for again. */
export function Loaded<Data>({ query, rows = 6, children }: Props<Data>) {
  const { t } = useWords();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <div className="stack">
        <ProblemNote error={query.error} />
        <div>
          <Button onClick={() => void query.refetch()}>{t('problem.again')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="panel pad">
      <Skeleton rows={rows} />
    </div>
  );
}
