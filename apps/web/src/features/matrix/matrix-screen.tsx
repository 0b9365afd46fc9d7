import { mayAct } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { matrixQuery } from '../../api/matrix-queries';
import { plansQuery, sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { ExportMenu } from '../../parts/export-menu';
import { Loaded } from '../../parts/loaded';
import { useKeptSearch } from '../../parts/saved-filters/kept-search';
import { SavedFilters } from '../../parts/saved-filters/saved-filters';
import { Screen } from '../../parts/screen';
import { OldDataNote } from '../../parts/old-data-note';
import { usePhone } from '../../parts/use-phone';
import { ComponentView } from './component-view';
import { GroupNotes } from './group-notes';
import { MatrixFilters } from './matrix-filters';
import { MatrixGrid } from './matrix-grid';
import { MatrixLegend } from './matrix-legend';
import { modelOf } from './matrix-model';
import type { MatrixSearch } from './matrix-model';
import { matrixTable } from './matrix-table';
import { UrgeOverdue } from './urge-overdue';
import './matrix.css';

const route = getRouteApi('/frame/rich/matrix');

export default function MatrixScreen() {
  const words = useWords();
  const { t } = words;
  const phone = usePhone();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const session = useQuery(sessionQuery).data;
  const plans = useQuery(plansQuery).data;
  const planId = session?.planId ?? plans?.[0]?.id;
  const query = useQuery({ ...matrixQuery(planId ?? ''), enabled: planId !== undefined });
  const view = query.data;
  const model = useMemo(() => (view === undefined ? null : modelOf(view, search)), [view, search]);
  const apply = (next: MatrixSearch) => void navigate({ search: next, replace: true });
  const { view: shownAs, component, ...filters } = search;
  const applySaved = (saved: MatrixSearch) => apply({ ...saved, view: shownAs, component });
  const change = (part: MatrixSearch) => apply({ ...search, ...part });
  useKeptSearch('matrix', search, apply);

  const mayUrge =
    session != null && mayAct({ role: session.role, relation: 'none', ofReviewUnit: false }, 'urge');
  const whole = !phone || search.view === 'all';
  const subtitle =
    model === null
      ? undefined
      : [
          ...(phone
            ? []
            : [t('matrix.size', { units: model.rows.length, components: model.components.length })]),
          t('matrix.doneParts', { done: model.done, count: model.total }),
          t('matrix.overdue', { count: model.overdue }),
        ].join(' · ');

  return (
    <Screen
      title={t('place.matrix')}
      subtitle={subtitle}
      tools={
        model !== null &&
        model.rows.length > 0 && (
          <>
            <ExportMenu {...matrixTable(t('place.matrix'), model, words)} />
            {!phone && (
              <Button icon="print" onClick={() => window.print()} testId="print">
                {t('matrix.print')}
              </Button>
            )}
          </>
        )
      }
    >
      <Loaded query={query} rows={12}>
        {(matrix) => (
          <>
            <OldDataNote query={query} />
            <MatrixFilters view={matrix} search={search} change={change} whole={whole}>
              <SavedFilters list="matrix" search={filters} apply={applySaved} />
              {mayUrge && <UrgeOverdue view={matrix} search={search} />}
            </MatrixFilters>
            {model === null || model.rows.length === 0 ? (
              <div className="panel">
                <EmptyNote>{matrix.cells.length === 0 ? t('lists.noPlan') : t('matrix.none')}</EmptyNote>
              </div>
            ) : (
              <>
                {whole && <MatrixLegend />}
                {whole ? (
                  <MatrixGrid model={model} mayUrge={mayUrge} phone={phone} />
                ) : (
                  <ComponentView model={model} mayUrge={mayUrge} search={search} change={change} />
                )}
                <GroupNotes model={model} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}
