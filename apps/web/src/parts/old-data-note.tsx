import type { UseQueryResult } from '@tanstack/react-query';
import { ApiProblem } from '../api/api-problem';
import { formatTime } from '../format/dates';
import { useWords } from '../i18n/use-words';
import { Button } from './button';
import { Note } from './note';

/** What has been shown stays while the line is down; it says since when it may be out of date. */
export function OldDataNote<Data>({ query }: { query: UseQueryResult<Data> }) {
  const { t } = useWords();
  const failed = query.failureReason ?? query.error;
  if (query.data === undefined || !(failed instanceof ApiProblem) || query.dataUpdatedAt === 0) return null;
  const at = formatTime(new Date(query.dataUpdatedAt).toISOString());
  return (
    <div className="calm" data-testid="old-data">
      <Note tone="warn" role="status">
        {failed.isOffline ? t('lists.offline', { at }) : t('lists.stale', { at })}{' '}
        <Button small onClick={() => void query.refetch()}>
          {t('problem.again')}
        </Button>
      </Note>
    </div>
  );
}
