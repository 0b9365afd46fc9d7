import type { Dossier } from '@tctp/contracts';
import { seesWholeDossier } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dossierQuery } from '../../api/dossier-queries';
import { sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Icon } from '../../parts/icon';
import { ImportButton } from '../../parts/import-sheet/import-button';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { usePhone } from '../../parts/use-phone';
import { CloseSheet } from './close-sheet';
import { DossierList } from './dossier-list';
import { FreezeSheet } from './freeze-sheet';
import { NextLink } from './next-link';
import { FrozenBanner } from './frozen-banner';
import { NotFrozen } from './not-frozen';
import { TakeHomeSheet } from './take-home-sheet';
import { SurveyPanel } from './survey-panel';
import './dossier.css';

/** Hồ sơ thẩm định: every component as it was frozen, and how far the appraisal has come. */
export default function DossierScreen() {
  const { t } = useWords();
  const planId = useQuery(sessionQuery).data?.planId ?? null;
  if (planId === null) {
    return (
      <Screen title={t('place.dossier')}>
        <EmptyNote>{t('dossier.noPlan')}</EmptyNote>
      </Screen>
    );
  }
  return <OfPlan planId={planId} />;
}

function OfPlan({ planId }: { planId: string }) {
  const { t } = useWords();
  const query = useQuery(dossierQuery(planId));
  const role = useQuery(sessionQuery).data?.role;
  const [sheet, setSheet] = useState<'freeze' | 'close' | 'take-home' | null>(null);
  const dossier = query.data;
  const phone = usePhone();
  const appraisal = dossier?.appraisal ?? null;
  const subtitle =
    dossier === undefined || appraisal === null
      ? undefined
      : t('dossier.subtitle', {
          number: dossier.planNumber,
          count: appraisal.number,
          state: t(`dossier.state.${appraisal.state}`),
        });

  return (
    <Screen
      title={t('place.dossier')}
      subtitle={subtitle}
      tools={dossier !== undefined && appraisal !== null && tools(dossier)}
    >
      <Loaded query={query} rows={10}>
        {(found) =>
          found.appraisal === null ? (
            <NotFrozen
              role={role}
              mayFreeze={found.actions.includes('freeze')}
              onFreeze={() => setSheet('freeze')}
            />
          ) : (
            <div className="stack">
              <FrozenBanner planId={planId} dossier={found} appraisal={found.appraisal} />
              <DossierList planId={planId} dossier={found} />
              {role !== undefined && seesWholeDossier(role) && <SurveyPanel planId={planId} />}
              {phone && found.actions.length > 0 && <div className="thumb">{actionsOf(found)}</div>}
            </div>
          )
        }
      </Loaded>
      <FreezeSheet planId={planId} open={sheet === 'freeze'} onClose={() => setSheet(null)} />
      <TakeHomeSheet planId={planId} open={sheet === 'take-home'} onClose={() => setSheet(null)} />
      {dossier !== undefined && (
        <CloseSheet
          planId={planId}
          dossier={dossier}
          open={sheet === 'close'}
          onClose={() => setSheet(null)}
        />
      )}
    </Screen>
  );

  function tools(dossier: Dossier) {
    return (
      <>
        {role !== 'officer' && role !== 'head' && (
          <Button
            icon="download"
            aria-label={t('takeHome.open')}
            onClick={() => setSheet('take-home')}
            testId="take-home"
          >
            <span className="only-desk">{t('takeHome.open')}</span>
          </Button>
        )}
        <Link
          to="/dossier/result"
          className="btn"
          data-testid="dossier-result"
          aria-label={t('dossier.result')}
        >
          <Icon name="bars" small />
          <span className="only-desk">{t('dossier.result')}</span>
        </Link>
        {dossier.actions.includes('score') && <ImportButton kind="official" planId={planId} />}
        {!phone && actionsOf(dossier)}
      </>
    );
  }

  /** The one filled button is whatever comes next: the next component, locking the points, or freezing again. */
  function actionsOf({ totals, ...dossier }: Dossier) {
    const done = totals.toScore === 0;
    return (
      <>
        {dossier.actions.includes('close') && (
          <Button
            look={done ? 'p' : 'plain'}
            icon="lock"
            onClick={() => setSheet('close')}
            testId="close-open"
          >
            {t('close.go')}
          </Button>
        )}
        {dossier.actions.includes('score') && <NextLink dossier={{ ...dossier, totals }} />}
        {dossier.actions.includes('freeze') && (
          <Button icon="lock" onClick={() => setSheet('freeze')} testId="freeze-open">
            {t('freeze.go')}
          </Button>
        )}
      </>
    );
  }
}
