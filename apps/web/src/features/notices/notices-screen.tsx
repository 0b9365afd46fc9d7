import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ledgerQuery, newNoticesQuery, useSeeNotices } from '../../api/notice-queries';
import { clockQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { Screen } from '../../parts/screen';
import { LedgerDay } from './ledger-day';
import { NoticeFilters } from './notice-filters';
import { newestOf, toldThings } from './told-things';
import './notices.css';

const route = getRouteApi('/frame/rich/notices');

/** What the mailbox was told, day by day, with the digest that carried it. */
export default function NoticesScreen() {
  const { t } = useWords();
  const filter = route.useSearch();
  const isFiltered = filter.topic !== undefined || filter.unseen !== undefined;
  const query = useInfiniteQuery(ledgerQuery(filter));
  const today = useQuery(clockQuery).data?.today;
  const count = useQuery(newNoticesQuery).data ?? 0;
  const see = useSeeNotices();
  const newest = newestOf(query.data?.pages.flatMap(({ notices }) => notices) ?? []);
  const seeAll = count > 0 && newest !== null && !isFiltered && (
    <Button icon="check" busy={see.isPending} onClick={() => see.mutate({ upTo: newest })} testId="see-all">
      {t('notices.seeAll')}
    </Button>
  );
  return (
    <Screen title={t('place.notices')} subtitle={t('notices.subtitle')}>
      <div className="stack">
        <div className="notice-bar">
          <NoticeFilters filter={filter} />
          {seeAll}
        </div>
        <ProblemNote error={see.error} />
        <Loaded query={query}>
          {({ pages }) => {
            const told = toldThings(pages.flatMap(({ notices }) => notices));
            const digests = new Map(
              pages.flatMap((page) => page.digests).map(({ day, deliveredAt }) => [day, deliveredAt]),
            );
            const days = [...new Set(told.map(({ day }) => day))];
            if (days.length === 0)
              return (
                <div className="panel">
                  <EmptyNote>{t(isFiltered ? 'notices.noneSuch' : 'notices.none')}</EmptyNote>
                </div>
              );
            return days.map((day) => (
              <LedgerDay
                key={day}
                day={day}
                isToday={day === today}
                deliveredAt={digests.get(day) ?? null}
                told={told.filter((one) => one.day === day)}
                onOpen={(one) => !one.seen && see.mutate({ ids: one.ids })}
              />
            ));
          }}
        </Loaded>
        {query.hasNextPage && (
          <div>
            <Button
              busy={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
              testId="older-notices"
            >
              {t('notices.older')}
            </Button>
          </div>
        )}
      </div>
    </Screen>
  );
}
