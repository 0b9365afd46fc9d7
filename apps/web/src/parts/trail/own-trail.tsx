import { useInfiniteQuery } from '@tanstack/react-query';
import { ownTrailQuery } from '../../api/trail-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import { EmptyNote } from '../empty-note';
import { Loaded } from '../loaded';
import { Panel } from '../panel';
import { AccessList } from './access-list';

/** What was done under my name, and to my account. */
export function OwnTrail({ accountId }: { accountId: string }) {
  const { t } = useWords();
  const query = useInfiniteQuery(ownTrailQuery);
  return (
    <Panel title={t('trail.own')} flush>
      <Loaded query={query} rows={4}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries);
          if (entries.length === 0) return <EmptyNote>{t('trail.none')}</EmptyNote>;
          return <AccessList entries={entries} own={accountId} />;
        }}
      </Loaded>
      {query.hasNextPage && (
        <div className="pad">
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('trail.older')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
