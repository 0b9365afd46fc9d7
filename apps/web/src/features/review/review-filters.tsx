import type { TaskSummary } from '@tctp/contracts';
import type { RefObject } from 'react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import type { ReviewFilters } from './filters';
import { choices, countFilters, isLate } from './filters';

interface Props {
  tasks: readonly TaskSummary[];
  filters: ReviewFilters;
  onChange: (filters: ReviewFilters) => void;
  search: RefObject<HTMLInputElement | null>;
}

/** Words at once; unit, component and lateness behind one button, each with how many it would leave. */
export function ReviewFilterBar({ tasks, filters, onChange, search }: Props) {
  const { t } = useWords();
  const set = countFilters(filters);
  const [open, setOpen] = useState(set > 0);
  const late = tasks.filter(isLate).length;
  const change = (name: keyof ReviewFilters, value: string) => {
    const { [name]: _before, ...rest } = filters;
    onChange(value === '' ? rest : { ...rest, [name]: value });
  };
  const units = choices(tasks, ({ lead }) => ({ value: lead.id, label: lead.shortName }));
  const components = choices(tasks, ({ component }) => ({
    value: component.code,
    label: `${component.code} ${component.title}`,
  }));

  return (
    <search className="review-filters">
      <div className="review-search">
        <input
          ref={search}
          type="search"
          className="input"
          aria-label={t('review.search')}
          placeholder={t('review.search')}
          value={filters.q ?? ''}
          onChange={(event) => change('q', event.target.value)}
          data-testid="review-search"
        />
        <Button aria-expanded={open} onClick={() => setOpen(!open)} testId="review-filter">
          {set > 0 ? t('review.filtered', { count: set }) : t('review.filter')}
        </Button>
      </div>
      {open && (
        <div className="review-choices">
          {choice('unit', t('review.unit'), t('review.everyUnit'), units)}
          {choice('component', t('review.component'), t('review.everyComponent'), components)}
          <label className="tick">
            <input
              type="checkbox"
              checked={filters.late !== undefined}
              onChange={(event) => change('late', event.target.checked ? '1' : '')}
            />
            {t('review.onlyLate', { count: late })}
          </label>
        </div>
      )}
    </search>
  );

  function choice(
    name: 'unit' | 'component',
    label: string,
    every: string,
    options: { value: string; label: string; count: number }[],
  ) {
    return (
      <select
        className="input"
        aria-label={label}
        value={filters[name] ?? ''}
        onChange={(event) => change(name, event.target.value)}
        data-testid={`review-${name}`}
      >
        <option value="">{every}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {t('review.option', { label: option.label, number: option.count })}
          </option>
        ))}
      </select>
    );
  }
}
