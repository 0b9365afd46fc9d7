import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { latestNoticesQuery, useSeeNotices } from '../../api/notice-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { ToldLine } from './told-line';
import { newestOf, toldThings } from './told-things';
import './notices.css';

interface Props {
  open: boolean;
  count: number;
  onClose: () => void;
}

const LINES = 6;

/** The newest of the ledger; what was told today stands worst first. */
export default function BellSheet({ open, count, onClose }: Props) {
  const { t } = useWords();
  const query = useQuery({ ...latestNoticesQuery, enabled: open });
  const see = useSeeNotices();
  const newest = newestOf(query.data ?? []);
  return (
    <Sheet title={t('place.notices')} open={open} onClose={onClose} corner>
      <Loaded query={query} rows={4}>
        {(notices) =>
          notices.length === 0 ? (
            <EmptyNote>{t('notices.none')}</EmptyNote>
          ) : (
            <ul className="told brief">
              {toldThings(notices)
                .slice(0, LINES)
                .map((told) => (
                  <ToldLine
                    key={told.key}
                    told={told}
                    brief
                    onOpen={() => {
                      if (!told.seen) see.mutate({ ids: told.ids });
                      onClose();
                    }}
                  />
                ))}
            </ul>
          )
        }
      </Loaded>
      <ProblemNote error={see.error} />
      {(query.data?.length ?? 0) > 0 && (
        <footer className="bell-foot">
          <Link to="/notices" className="btn" onClick={onClose} data-testid="all-notices">
            {t('bell.all')}
          </Link>
          {count > 0 && newest !== null && (
            <Button
              look="quiet"
              icon="check"
              busy={see.isPending}
              onClick={() => see.mutate({ upTo: newest })}
              testId="see-all"
            >
              {t('notices.seeAll')}
            </Button>
          )}
        </footer>
      )}
    </Sheet>
  );
}
