import type { Dossier } from '@tctp/contracts';
import { formatPoints } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { dossierSealQuery } from '../../api/dossier-queries';
import { formatMoment } from '../../format/dates';
import { shortHash } from '../../format/files';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';

interface Props {
  planId: string;
  dossier: Dossier;
  appraisal: NonNullable<Dossier['appraisal']>;
}

/** When it was frozen, by whom, under which seal; and how far the scoring has come. */
export function FrozenBanner({ planId, dossier, appraisal }: Props) {
  const { t } = useWords();
  const seal = useQuery(dossierSealQuery(planId));
  const who = (one: { displayName: string } | null) => one?.displayName ?? '';
  return (
    <section className="panel frozen" aria-label={t('place.dossier')}>
      <div className="frozen-when">
        <Icon name="lock" />
        <div>
          <p>
            <b>
              {t('dossier.frozen', { at: formatMoment(appraisal.frozenAt), who: who(appraisal.frozenBy) })}
            </b>{' '}
            <span className="sub">“{appraisal.reason}”</span>
          </p>
          <p className="small sub">
            {appraisal.closedAt === null
              ? t('dossier.frozenWhy')
              : t('dossier.closed', { at: formatMoment(appraisal.closedAt), who: who(appraisal.closedBy) })}
          </p>
          <p className="small sub frozen-seal">
            {t('dossier.seal')}{' '}
            <span className="mono" title={appraisal.digest}>
              {shortHash(appraisal.digest)}
            </span>
            <Button
              look="quiet"
              small
              busy={seal.isFetching}
              onClick={() => void seal.refetch()}
              testId="seal-check"
            >
              {t('dossier.check')}
            </Button>
          </p>
          {seal.data !== undefined && (
            <Note tone={seal.data.intact ? 'ok' : 'late'} role="status">
              {seal.data.intact
                ? t('dossier.intact', { count: seal.data.files })
                : t('dossier.altered', { found: shortHash(seal.data.found) })}
            </Note>
          )}
          <ProblemNote error={seal.error} />
        </div>
      </div>
      <Progress dossier={dossier} open={appraisal.state === 'open'} />
    </section>
  );
}

function Progress({ dossier: { totals }, open }: { dossier: Dossier; open: boolean }) {
  const { t, language } = useWords();
  const rest = [
    ...(totals.unscored > 0 ? [t('dossier.unscoredCount', { count: totals.unscored })] : []),
    ...(open
      ? [totals.toScore > 0 ? t('dossier.toScore', { count: totals.toScore }) : t('dossier.ready')]
      : []),
  ];
  return (
    <div className="frozen-progress" data-testid="dossier-progress">
      <p>
        <b>{t('dossier.progress', { scored: totals.scored, all: totals.components })}</b>
        {rest.length > 0 && <span className="sub"> · {rest.join(' · ')}</span>}
      </p>
      <progress value={totals.scored + totals.unscored} max={totals.components} aria-hidden="true" />
      {totals.official !== null && (
        <p className="small sub">
          {t('dossier.sum', {
            points: formatPoints(totals.official.points, language),
            count: totals.official.components,
          })}
        </p>
      )}
    </div>
  );
}
