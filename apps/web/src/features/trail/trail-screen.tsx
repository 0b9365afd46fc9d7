import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { accountsOfTenantQuery } from '../../api/admin-queries';
import { trailQuery } from '../../api/trail-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { AccessList } from '../../parts/trail/access-list';
import { TakeTrail } from './take-trail';
import { TrailFilters } from './trail-filters';

const route = getRouteApi('/frame/rich/admin/access-trail');

/** Nhật ký truy cập: who came in, opened, took and changed what. */
export default function TrailScreen() {
  const { t } = useWords();
  const filter = route.useSearch();
  const query = useInfiniteQuery(trailQuery(filter));
  const people = useQuery(accountsOfTenantQuery).data ?? [];
  return (
    <Screen
      title={t('place.trail')}
      subtitle={t('trail.subtitle')}
      tools={<TakeTrail filter={filter} onTaken={() => void query.refetch()} />}
    >
      <div className="stack">
        <TrailFilters filter={filter} people={people} />
        <Loaded query={query} rows={10}>
          {({ pages }) => {
            const entries = pages.flatMap((page) => page.entries);
            return (
              <div className="panel">
                {entries.length === 0 ? (
                  <EmptyNote>{t('trail.none')}</EmptyNote>
                ) : (
                  <AccessList entries={entries} />
                )}
              </div>
            );
          }}
        </Loaded>
        {query.hasNextPage && (
          <div>
            <Button
              busy={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
              testId="older-entries"
            >
              {t('trail.older')}
            </Button>
          </div>
        )}
      </div>
    </Screen>
  );
}
