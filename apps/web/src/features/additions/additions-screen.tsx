import type { Additions } from '@tctp/contracts';
import { formatDay } from '@tctp/contracts';
import { isAmong } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { additionsQuery } from '../../api/addition-queries';
import { plansQuery, sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { OldDataNote } from '../../parts/old-data-note';
import { Panel } from '../../parts/panel';
import { Screen } from '../../parts/screen';
import { Sheet } from '../../parts/sheet';
import { AddForm } from './add-form';
import { AddedList } from './added-list';
import { ComponentList } from './component-list';
import '../../parts/admin/admin.css';
import './additions.css';

const route = getRouteApi('/frame/rich/additions');

/** Components nobody works for, first; each is given to a unit from here, and what was given stands below. */
export default function AdditionsScreen() {
  const { t } = useWords();
  const session = useQuery(sessionQuery).data;
  const plan = useQuery(plansQuery).data?.find(({ id }) => id === session?.planId);
  const planId = session?.planId ?? null;
  const query = useQuery({ ...additionsQuery(planId ?? ''), enabled: planId !== null });
  return (
    <Screen title={t('additions.title')} subtitle={plan && t('additions.subtitle', { number: plan.number })}>
      <OldDataNote query={query} />
      {planId === null ? (
        <div className="panel">
          <EmptyNote>{t('forecast.noPlan')}</EmptyNote>
        </div>
      ) : (
        <Loaded query={query} rows={8}>
          {(found) => <Components planId={planId} found={found} />}
        </Loaded>
      )}
    </Screen>
  );
}

function Components({ planId, found }: { planId: string; found: Additions }) {
  const { t } = useWords();
  const session = useQuery(sessionQuery).data;
  const { component: code } = route.useSearch();
  const navigate = route.useNavigate();
  const keeps = session != null && isAmong({ role: session.role }, 'keepers') && session.actingFor === null;
  const open = (component?: string) =>
    void navigate({ search: component === undefined ? {} : { component }, replace: true });
  const chosen = found.components.find((one) => one.code === code);
  const without = found.components.filter(({ tasks }) => tasks === 0);
  const others = found.components.filter(({ tasks }) => tasks > 0);
  const give = keeps && found.closed === null ? open : null;
  return (
    <div className="stack">
      {found.closed !== null && (
        <Note>{t(`additions.closed.${found.closed}`, { day: formatDay(found.until) })}</Note>
      )}
      <Panel
        title={t('additions.without')}
        aside={t('additions.count', { count: without.length, all: found.components.length })}
        flush
      >
        {without.length === 0 ? (
          <EmptyNote>{t('additions.none')}</EmptyNote>
        ) : (
          <ComponentList components={without} give={give} />
        )}
      </Panel>
      <AddedList additions={found.additions} />
      {others.length > 0 && (
        <Panel title={t('additions.with')} flush>
          <ComponentList components={others} give={give} quiet />
        </Panel>
      )}
      <Sheet
        title={t('additions.give')}
        open={keeps && chosen !== undefined && found.closed === null}
        onClose={() => open()}
      >
        {chosen !== undefined && (
          <AddForm key={chosen.code} planId={planId} found={found} component={chosen} onDone={() => open()} />
        )}
      </Sheet>
    </div>
  );
}
