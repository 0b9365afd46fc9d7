import type { DossierComponent } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { usePhone } from '../../parts/use-phone';
import { dossierComponentQuery, dossierQuery } from '../../api/dossier-queries';
import { sessionQuery } from '../../api/queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { FrozenFiles } from './frozen-files';
import { FrozenPoints } from './frozen-points';
import { OfficialPanel } from './official-panel';
import { NextLink } from './next-link';
import { RoundsPanel } from './rounds-panel';
import { Steps } from './steps';
import { ToExplain } from './to-explain';
import './dossier.css';
import './component.css';

const route = getRouteApi('/frame/rich/dossier/$code');

/** One component: its evidence beside its rule, the official points, and the explanations as they were said. */
export default function ComponentScreen() {
  const { code } = route.useParams();
  const planId = useQuery(sessionQuery).data?.planId ?? null;
  return planId === null ? null : <OfComponent key={code} planId={planId} code={code} />;
}

function OfComponent({ planId, code }: { planId: string; code: string }) {
  const { t } = useWords();
  const query = useQuery(dossierComponentQuery(planId, code));
  const dossier = useQuery(dossierQuery(planId)).data;
  const found = query.data;
  const phone = usePhone();
  const waits = found?.actions.some((one) => one === 'answer' || one === 'settle') ?? false;
  const judged = found?.line.official != null && found.actions.includes('score') && !waits;
  return (
    <Screen
      title={found?.line.title ?? t('place.dossier')}
      code={code}
      back="/dossier"
      subtitle={found !== undefined && t('component.frozen', { at: formatMoment(found.appraisal.frozenAt) })}
      tools={
        dossier !== undefined &&
        !phone && (
          <>
            <Steps dossier={dossier} code={code} />
            {found !== undefined && <ToExplain component={found} />}
            {judged && <NextLink dossier={dossier} />}
          </>
        )
      }
    >
      <Loaded query={query} rows={10}>
        {(component) => (
          <>
            <Body planId={planId} component={component} />
            {dossier !== undefined && phone && <Steps dossier={dossier} code={code} />}
            {dossier !== undefined && phone && (judged || waits) && (
              <div className="thumb">
                <ToExplain component={component} />
                {judged && <NextLink dossier={dossier} />}
              </div>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Body({ planId, component }: { planId: string; component: DossierComponent }) {
  return (
    <div className="dossier-component">
      <FrozenFiles planId={planId} component={component} />
      <div className="stack">
        <FrozenPoints component={component} />
        <OfficialPanel planId={planId} component={component} />
        <RoundsPanel planId={planId} component={component} />
      </div>
    </div>
  );
}
