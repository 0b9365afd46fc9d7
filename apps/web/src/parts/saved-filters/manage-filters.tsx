import type { SavedFilter } from '@tctp/contracts';
import { forgetFilter, saveFilter } from '../../api/saved-filter-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import { EmptyNote } from '../empty-note';
import { ProblemNote } from '../problem-note';

/** Which of them the list opens with, and which are no longer wanted. */
export function ManageFilters({ filters }: { filters: readonly SavedFilter[] }) {
  const { t } = useWords();
  const command = useCommand();
  if (filters.length === 0) return <EmptyNote>{t('saved.none')}</EmptyNote>;
  return (
    <>
      <ProblemNote error={command.error} />
      <ul className="saved-list">
        {filters.map((one) => (
          <li key={one.id}>
            <b>{one.name}</b>
            <Button
              small
              look={one.isDefault ? 'a' : 'plain'}
              icon="star"
              aria-pressed={one.isDefault}
              disabled={command.isPending}
              onClick={() => command.mutate(saveFilter({ ...one, isDefault: !one.isDefault }))}
              testId="filter-default"
            >
              {t('saved.default')}
            </Button>
            <Button
              small
              icon="close"
              aria-label={t('saved.forgetNamed', { name: one.name })}
              disabled={command.isPending}
              onClick={() => command.mutate(forgetFilter(one.id))}
              testId="filter-forget"
            >
              {t('saved.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
