import type { MatrixView } from '@tctp/contracts';
import { WORK_STATES } from '@tctp/domain';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Pick } from '../../parts/pick';
import { usePhone } from '../../parts/use-phone';
import { isLate } from './cell-look';
import type { MatrixSearch } from './matrix-model';
import { MATRIX_SORTS } from './matrix-model';

const GIVEN = ['given', 'partly', 'notGiven', 'notAwaited'] as const;

interface Props {
  view: MatrixView;
  search: MatrixSearch;
  change: (part: MatrixSearch) => void;
  /** The whole matrix is shown, not one component of it. */
  whole: boolean;
  children: ReactNode;
}

export function MatrixFilters({ view, search, change, whole, children }: Props) {
  const { t, word } = useWords();
  const phone = usePhone();
  const [open, setOpen] = useState([search.state, search.field, search.unit].some(Boolean));
  const late = view.cells.filter(isLate).length;
  return (
    <div className="filters" role="search">
      {phone && (
        <>
          <Button icon="filter" aria-expanded={open} onClick={() => setOpen(!open)} testId="open-filters">
            <span className="sr">{t('lists.filters')}</span>
          </Button>
          <Button
            icon={whole ? 'list' : 'grid'}
            onClick={() => change({ view: whole ? undefined : 'all' })}
            testId="matrix-view"
          >
            {whole ? t('matrix.one') : t('matrix.whole')}
          </Button>
        </>
      )}
      {(!phone || open) && (
        <>
          <Pick
            label={t('lists.state')}
            all={t('lists.everyState')}
            value={search.state}
            options={[
              ...WORK_STATES.map((work) => ({ value: work, label: word('work', work) })),
              ...GIVEN.map((given) => ({
                value: given,
                label: `${t('relation.coordinator')}: ${t(`matrix.given.${given}`)}`,
              })),
            ]}
            onChange={(state) => change({ state })}
            testId="pick-state"
          />
          <Pick
            label={t('lists.field')}
            all={t('lists.everyField')}
            value={search.field}
            options={view.fields
              .filter(({ code }) => view.components.some(({ field }) => field === code))
              .map(({ code, title }) => ({ value: code, label: `${code}. ${title}` }))}
            onChange={(field) => change({ field })}
            testId="pick-field"
          />
          <Pick
            label={t('matrix.unit')}
            all={t('plan.everyUnit')}
            value={search.unit}
            options={view.units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(unit) => change({ unit })}
            testId="pick-unit"
          />
          <Pick
            label={t('lists.sort')}
            all={t('matrix.lateFirst')}
            value={search.sort}
            options={MATRIX_SORTS.map((value) => ({ value, label: t(`matrix.by.${value}`) }))}
            onChange={(sort) => change({ sort })}
            testId="pick-sort"
          />
        </>
      )}
      {(late > 0 || search.late !== undefined) && (
        <Button
          icon="warn"
          look={search.late === undefined ? 'plain' : 'a'}
          aria-pressed={search.late !== undefined}
          onClick={() => change({ late: search.late === undefined ? 'yes' : undefined })}
          testId="only-late"
        >
          {t('matrix.onlyLate', { count: late })}
        </Button>
      )}
      {children}
    </div>
  );
}
