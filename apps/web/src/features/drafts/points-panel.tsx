import { formatMaximum, formatPoints } from '@tctp/contracts';
import type { DraftFinding, DraftView } from '@tctp/contracts';
import { subtractPoints, sumPoints } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Panel } from '../../parts/panel';
import { useDesk } from './desk';
import { PointsTable } from './points-table';

/** Last year's result, and where its points were lost. What is not known is said, and is in no sum. */
export function PointsPanel({ chosen }: { chosen: DraftFinding | null }) {
  const { t } = useWords();
  const desk = useDesk();
  const { result, fields, components } = desk.view;
  const code = chosen?.params['code'];
  const told = components.filter(
    ({ max, obtained, reason, outsideControl }) => (max ?? obtained ?? reason ?? outsideControl) !== null,
  );
  return (
    <>
      <Panel
        title={result.year === null ? t('drafts.result.title') : t('drafts.result.of', { year: result.year })}
        aside={
          desk.isOpen && (
            <Button
              small
              icon="edit"
              onClick={() => desk.edit({ what: 'points', part: null, finding: null })}
              testId="edit-points"
            >
              {t('drafts.edit')}
            </Button>
          )
        }
      >
        {result.none ? <p>{t('drafts.result.none')}</p> : <Result result={result} />}
      </Panel>
      <Panel title={t('drafts.fields')} flush>
        {fields.length === 0 ? (
          <EmptyNote>{t('drafts.noFields')}</EmptyNote>
        ) : (
          <PointsTable
            head={t('drafts.column.field')}
            lines={fields.map(({ id, code: own, title, max, obtained }) => ({
              id,
              code: own,
              title,
              max,
              obtained,
              notes: [],
            }))}
            isSummed
          />
        )}
      </Panel>
      {told.length > 0 && (
        <Panel title={t('drafts.components')} aside={t('drafts.componentsWhy')} flush>
          <PointsTable
            head={t('drafts.column.component')}
            about={typeof code === 'string' ? code : null}
            lines={told.map(({ code: own, title, max, obtained, reason, outsideControl }) => ({
              id: own,
              code: own,
              title,
              max,
              obtained,
              notes: [
                ...(reason === null ? [] : [reason]),
                ...(outsideControl === null ? [] : [t('drafts.outsideControl', { why: outsideControl })]),
              ],
            }))}
          />
        </Panel>
      )}
    </>
  );
}

function Result({ result }: { result: DraftView['result'] }) {
  const { t, language } = useWords();
  const { evidence, survey, total, rank, ranked } = result;
  const said = (points: string | null) =>
    points === null ? t('points.unknown') : formatPoints(points, language);
  const sum = evidence === null || survey === null ? null : sumPoints([evidence, survey]);
  const gap = sum === null || total === null ? null : subtractPoints(total, sum);
  return (
    <div className="stack tight">
      <p className="result-sum" data-testid="result-sum">
        <span>
          <b>{said(evidence)}</b> <span className="small sub">{t('drafts.result.evidence')}</span>
        </span>
        <span aria-hidden="true">+</span>
        <span>
          <b>{said(survey)}</b> <span className="small sub">{t('drafts.result.survey')}</span>
        </span>
        <span aria-hidden="true">=</span>
        <span>
          <b>{said(total)}</b> <span className="small sub">{t('drafts.result.total')}</span>
        </span>
      </p>
      <p className="small sub">
        {gap === null
          ? t('drafts.result.unchecked')
          : sumPoints([gap]) === '0'
            ? t('drafts.result.adds')
            : t('drafts.result.gap', { sum: formatPoints(sum ?? '0', language) })}
        {rank !== null &&
          ` ${ranked === null ? t('drafts.result.rankAlone', { rank }) : t('drafts.result.rank', { rank, ranked: formatMaximum(String(ranked), language) })}`}
      </p>
    </div>
  );
}
