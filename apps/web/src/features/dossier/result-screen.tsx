import type { Dossier, DossierLine } from '@tctp/contracts';
import { formatMaximum, formatPoints } from '@tctp/contracts';
import { comparePoints, isAmong } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { dossierQuery } from '../../api/dossier-queries';
import { sessionQuery } from '../../api/queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { Screen } from '../../parts/screen';
import { NextYear } from './next-year';
import { ProposeNext } from './propose-next';
import './dossier.css';
import './result.css';

/** What the appraisal came to, to be read on screen and on A4. */
export default function ResultScreen() {
  const { t } = useWords();
  const session = useQuery(sessionQuery).data;
  const planId = session?.planId ?? '';
  const keeps = session != null && isAmong({ role: session.role }, 'keepers') && session.actingFor === null;
  const query = useQuery(dossierQuery(planId));
  return (
    <Screen
      title={t('result.title')}
      subtitle={query.data?.planTitle}
      back="/dossier"
      tools={
        <Button icon="print" onClick={() => window.print()} testId="result-print">
          {t('result.print')}
        </Button>
      }
    >
      <Loaded query={query} rows={10}>
        {(dossier) =>
          dossier.appraisal === null ? (
            <div className="stack">
              <EmptyNote>{t('dossier.empty.title')}</EmptyNote>
              {keeps && <ProposeNext planId={planId} closed={false} />}
            </div>
          ) : (
            <div className="stack result-sheet" data-testid="result">
              <PaperHead dossier={dossier} />
              {dossier.appraisal.state === 'open' && <Note>{t('result.draft')}</Note>}
              <Panel title={t('result.table')} aside={t('result.totalWhy')} flush>
                <ResultTable dossier={dossier} />
              </Panel>
              <Panel title={t('result.next')} aside={t('result.nextWhy')} flush>
                <NextYear dossier={dossier} />
                {keeps && <ProposeNext planId={planId} closed={dossier.appraisal.state === 'closed'} />}
              </Panel>
              <PaperFoot appraisal={dossier.appraisal} />
            </div>
          )
        }
      </Loaded>
    </Screen>
  );
}

function ResultTable({ dossier: { components, totals } }: { dossier: Dossier }) {
  const { t, language } = useWords();
  const show = (points: string | null) => (points === null ? '–' : formatPoints(points, language));
  const signed = (gap: string | null) => {
    if (gap === null || comparePoints(gap, '0') === 0) return show(gap);
    return gap.startsWith('-') ? show(gap).replace('-', '−') : `+${show(gap)}`;
  };
  const sum = (total: Dossier['totals']['gap'], text: (points: string) => string = show) =>
    total === null ? (
      '–'
    ) : (
      <>
        {text(total.points)}
        <span className="small sub result-of">{t('result.totalOf', { count: total.components })}</span>
      </>
    );
  return (
    <div className="result-scroll" tabIndex={0} role="region" aria-label={t('result.table')}>
      <table className="result-table">
        <thead>
          <tr>
            <th scope="col">{t('dossier.column.title')}</th>
            <th scope="col" className="num">
              {t('dossier.column.max')}
            </th>
            <th scope="col" className="num">
              {t('dossier.column.reviewed')}
            </th>
            <th scope="col" className="num">
              {t('dossier.column.official')}
            </th>
            <th scope="col" className="num">
              {t('result.gap')}
            </th>
            <th scope="col">{t('result.reason')}</th>
          </tr>
        </thead>
        <tbody>{components.map(row)}</tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('result.total')}
            </th>
            <td className="num">{sum(totals.official)}</td>
            <td className="num">{sum(totals.gap, signed)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );

  function row({ code, title, max, reviewed, official, gap }: DossierLine) {
    return (
      <tr key={code}>
        <th scope="row">
          <span className="code">{code}</span> {title}
        </th>
        <td className="num" data-label={t('dossier.column.max')}>
          {max === null ? <span className="sub">{t('points.unknown')}</span> : formatMaximum(max, language)}
        </td>
        <td className="num" data-label={t('dossier.column.reviewed')}>
          {show(reviewed)}
        </td>
        <td className="num" data-label={t('dossier.column.official')}>
          {official?.points === null ? (
            <span className="sub">{t('dossier.unscored')}</span>
          ) : (
            <b>{show(official?.points ?? null)}</b>
          )}
        </td>
        <td className="num" data-label={t('result.gap')}>
          {signed(gap)}
        </td>
        <td className="result-why">{official?.reason ?? ''}</td>
      </tr>
    );
  }
}

/** The head of an official paper; on screen the screen's own head says it. */
function PaperHead({ dossier }: { dossier: Dossier }) {
  const { t } = useWords();
  return (
    <div className="paper-head">
      <p className="paper-nation">{t('result.nation')}</p>
      <p className="paper-motto">{t('result.motto')}</p>
      <h2>{t('result.title')}</h2>
      <p>
        {t('result.plan', { number: dossier.planNumber })}: {dossier.planTitle}
      </p>
    </div>
  );
}

function PaperFoot({ appraisal }: { appraisal: NonNullable<Dossier['appraisal']> }) {
  const { t } = useWords();
  return (
    <div className="result-foot">
      <p className="small sub">
        {t('result.frozen', { at: formatMoment(appraisal.frozenAt), digest: appraisal.digest })}
      </p>
      {appraisal.closedAt !== null && (
        <p className="paper-signed">
          {formatMoment(appraisal.closedAt)}
          <b>{t('result.signed')}</b>
          <span>{appraisal.closedBy?.displayName}</span>
        </p>
      )}
    </div>
  );
}
