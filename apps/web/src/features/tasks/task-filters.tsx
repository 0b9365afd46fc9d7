import { WORK_STATES } from '@tctp/domain';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Pick } from '../../parts/pick';
import { SearchField } from '../../parts/search-field';
import { usePhone } from '../../parts/use-phone';
import type { TaskSearch } from './narrow';

interface Props {
  search: TaskSearch;
  fields: readonly { code: string; title: string }[];
  change: (part: TaskSearch) => void;
  /** On a phone the tabs stand beside the button that unfolds the rest. */
  tabs?: ReactNode;
  /** Filters that only this list has. */
  more?: ReactNode;
  children?: ReactNode;
}

/** What narrows a list: words, state, field. On a phone they fold behind one button until one of them is set. */
export function TaskFilters({ search, fields, change, tabs, more, children }: Props) {
  const { t, word } = useWords();
  const phone = usePhone();
  const isSet = [search.q, search.field, search.state, search.unit, search.sort].some(Boolean);
  const [open, setOpen] = useState(isSet);
  return (
    <div className="filters" role="search">
      {tabs}
      {phone && (
        <Button icon="filter" aria-expanded={open} onClick={() => setOpen(!open)} testId="open-filters">
          <span className="sr">{t('lists.filters')}</span>
        </Button>
      )}
      {(!phone || open) && (
        <>
          <SearchField
            label={t('lists.search')}
            value={search.q ?? ''}
            onChange={(q) => change({ q: q === '' ? undefined : q })}
          />
          <Pick
            label={t('lists.state')}
            all={t('lists.everyState')}
            value={search.state}
            options={WORK_STATES.map((work) => ({ value: work, label: word('work', work) }))}
            onChange={(state) => change({ state })}
            testId="pick-state"
          />
          <Pick
            label={t('lists.field')}
            all={t('lists.everyField')}
            value={search.field}
            options={fields.map(({ code, title }) => ({ value: code, label: `${code}. ${title}` }))}
            onChange={(field) => change({ field })}
            testId="pick-field"
          />
          {more}
        </>
      )}
      {children}
    </div>
  );
}
