import type { Dossier, DossierComponent } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { dossierComponentQuery, dossierQuery } from '../../api/dossier-queries';
import { sessionQuery } from '../../api/queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { isTyping } from './dossier-list';
import { FrozenFiles } from './frozen-files';
import { FrozenPoints } from './frozen-points';
import { OfficialPanel } from './official-panel';
import { RoundsPanel } from './rounds-panel';
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
  return (
    <Screen
      title={found?.line.title ?? t('place.dossier')}
      code={code}
      back="/dossier"
      subtitle={found !== undefined && t('component.frozen', { at: formatMoment(found.appraisal.frozenAt) })}
      tools={dossier !== undefined && <Steps dossier={dossier} code={code} />}
    >
      <Loaded query={query} rows={10}>
        {(component) => <Body planId={planId} component={component} />}
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

/** To the component before and after, also by j and k; n takes the points as reviewed. */
function Steps({ dossier, code }: { dossier: Dossier; code: string }) {
  const { t } = useWords();
  const navigate = route.useNavigate();
  const at = dossier.components.findIndex((one) => one.code === code);
  const before = dossier.components[at - 1]?.code;
  const after = dossier.components[at + 1]?.code;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const to = { j: after, k: before }[event.key];
      if (to !== undefined) void navigate({ to: '/dossier/$code', params: { code: to } });
      if (event.key === 'n') document.querySelector<HTMLElement>('[data-testid="take-reviewed"]')?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [after, before, navigate]);

  return (
    <nav className="dossier-steps" aria-label={t('place.dossier')}>
      <Step to={before} label={t('dossier.before')} icon="back" />
      <span className="small sub nb only-desk">
        {t('dossier.place', { place: at + 1, of: dossier.components.length })}
      </span>
      <Step to={after} label={t('dossier.after')} icon="forward" />
    </nav>
  );
}

function Step({ to, label, icon }: { to: string | undefined; label: string; icon: 'back' | 'forward' }) {
  if (to === undefined) return <span className="icon-btn" />;
  return (
    <Link to="/dossier/$code" params={{ code: to }} className="icon-btn" aria-label={label}>
      <Icon name={icon} />
    </Link>
  );
}
