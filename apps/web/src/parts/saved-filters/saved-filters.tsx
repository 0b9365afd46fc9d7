import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { savedFiltersQuery } from '../../api/saved-filter-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import { Icon } from '../icon';
import { Sheet } from '../sheet';
import type { FilteredList, Search } from './kept-search';
import { withoutGaps } from './kept-search';
import { ManageFilters } from './manage-filters';
import { SaveFilterForm } from './save-filter-form';
import '../filter-bar.css';

interface Props {
  list: FilteredList;
  search: Search;
  apply: (search: Search) => void;
}

/** My filters of this list, one press each; what is set now can be kept under a name. */
export function SavedFilters({ list, search, apply }: Props) {
  const { t } = useWords();
  const mine = (useQuery(savedFiltersQuery).data ?? []).filter((one) => one.list === list);
  const [sheet, setSheet] = useState<'save' | 'manage' | null>(null);
  const now = withoutGaps(search);
  const text = JSON.stringify(now);
  const isSet = text !== '{}';
  const isOn = (saved: Search) => JSON.stringify(withoutGaps(saved)) === text;
  const close = () => setSheet(null);

  return (
    <div className="saved" role="group" aria-label={t('saved.label')}>
      {mine.map((one) => (
        <button
          key={one.id}
          type="button"
          className="chip"
          aria-pressed={isOn(one.search)}
          onClick={() => apply(isOn(one.search) ? {} : one.search)}
          data-testid="saved-filter"
        >
          {one.isDefault && <Icon name="star" small />}
          {one.name}
          {one.isDefault && <span className="sr">{t('saved.isDefault')}</span>}
        </button>
      ))}
      {isSet && !mine.some((one) => isOn(one.search)) && (
        <Button look="quiet" small icon="star" onClick={() => setSheet('save')} testId="save-filter">
          {t('saved.save')}
        </Button>
      )}
      {isSet && (
        <Button look="quiet" small icon="close" onClick={() => apply({})} testId="clear-filters">
          {t('saved.clear')}
        </Button>
      )}
      {mine.length > 0 && (
        <button
          type="button"
          className="icon-btn"
          aria-label={t('saved.manage')}
          title={t('saved.manage')}
          onClick={() => setSheet('manage')}
          data-testid="manage-filters"
        >
          <Icon name="edit" small />
        </button>
      )}
      <Sheet
        title={sheet === 'manage' ? t('saved.manageTitle') : t('saved.save')}
        open={sheet !== null}
        onClose={close}
      >
        {sheet === 'save' && <SaveFilterForm list={list} search={now} known={mine} onDone={close} />}
        {sheet === 'manage' && <ManageFilters filters={mine} />}
      </Sheet>
    </div>
  );
}
