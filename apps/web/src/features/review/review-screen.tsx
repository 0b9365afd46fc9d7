import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery, tasksQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { usePhone } from '../../parts/use-phone';
import { ReviewDetail } from './review-detail';
import { ReviewList } from './review-list';
import './review.css';

const route = getRouteApi('/frame/rich/review');

export default function ReviewScreen() {
  const { t } = useWords();
  const phone = usePhone();
  const { task: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useQuery(sessionQuery).data;
  const query = useQuery(tasksQuery('review'));
  const tasks = query.data ?? [];
  const known = tasks.find(({ id }) => id === asked);
  const chosen = known ?? (phone ? undefined : tasks[0]);
  const place = chosen === undefined ? -1 : tasks.indexOf(chosen);

  const choose = (id: string | undefined) => void navigate({ search: { task: id }, replace: true });
  const step = (by: number) => {
    const next = tasks[place + by];
    if (next !== undefined) choose(next.id);
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.key === 'j') step(1);
      if (event.key === 'k') step(-1);
      if (event.key === 'a') document.querySelector<HTMLElement>('[data-testid="approve-confirm"]')?.click();
      if (event.key === 'r') document.querySelector<HTMLElement>('.return-reasons input')?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  return (
    <Screen
      title={t('place.review')}
      subtitle={`${session?.unit.name ?? ''} · ${t('review.count', { count: tasks.length })}`}
      tools={
        <span className="only-desk keys small sub">
          <kbd>j</kbd>
          <kbd>k</kbd> {t('review.keys.move')} <kbd>a</kbd> {t('review.keys.approve')} <kbd>r</kbd>{' '}
          {t('review.keys.return')}
        </span>
      }
    >
      <Loaded query={query}>
        {() =>
          tasks.length === 0 ? (
            <div className="panel">
              <EmptyNote>{t('review.none')}</EmptyNote>
            </div>
          ) : (
            <div className="review-room">
              {(!phone || chosen === undefined) && (
                <ReviewList tasks={tasks} chosenId={chosen?.id} onChoose={choose} />
              )}
              {chosen !== undefined && (
                <ReviewDetail
                  key={chosen.id}
                  taskId={chosen.id}
                  position={{ place: place + 1, of: tasks.length }}
                  onBack={() => choose(undefined)}
                  onStep={step}
                />
              )}
            </div>
          )
        }
      </Loaded>
    </Screen>
  );
}
