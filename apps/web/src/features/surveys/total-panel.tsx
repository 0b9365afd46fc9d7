import type { SurveyDetail, SurveyList, SurveyResults } from '@tctp/contracts';
import { formatMaximum, formatPoints } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Panel } from '../../parts/panel';
import { MarginWords } from './margin-words';

interface Props {
  list: SurveyList;
  results: SurveyResults | null;
  units?: SurveyDetail['units'];
  /** Said where there are none. */
  empty: string;
}

export function TotalPanel({ list: { lastYear, withoutSurvey, max }, results, units = [], empty }: Props) {
  const { t, language } = useWords();
  const exact = (value: string) => formatPoints(value, language);
  const short = (value: string) => formatMaximum(value, language);
  return (
    <Panel title={t('results.title')}>
      <div className="survey-total">
        <div>
          <p className="sub">{t('results.points')}</p>
          {results === null ? (
            <EmptyNote>{empty}</EmptyNote>
          ) : (
            <>
              <p data-testid="survey-points">
                <b className="survey-big">
                  {results.points === null ? t('results.unknown') : exact(results.points)}
                </b>{' '}
                <span className="sub nb">{t('results.of', { max: short(results.max) })}</span>
              </p>
              {results.points === null && <p className="small sub">{t('results.unknownWhy')}</p>}
              <p data-testid="survey-margin">
                {results.margin === null
                  ? t('results.marginUnknown')
                  : t('results.margin', { margin: exact(results.margin) })}
              </p>
              <MarginWords results={results} units={units} />
              <p className="small sub">
                {results.population === null
                  ? t('results.marginFrom', { count: results.answers })
                  : t('results.marginOf', { count: results.answers, population: results.population })}
                {results.fewAnswers && ` ${t('results.marginFew')}`}
              </p>
            </>
          )}
        </div>
        <div>
          <p className="sub">{t('results.lastYear', { year: lastYear.year })}</p>
          <p data-testid="survey-last-year">
            <b className="survey-big">
              {lastYear.points === null ? t('results.unknown') : exact(lastYear.points)}
            </b>{' '}
            {max !== null && <span className="sub nb">{t('results.of', { max: short(max) })}</span>}
          </p>
        </div>
        <div>
          <p className="sub">{t('results.without')}</p>
          {withoutSurvey.state === 'known' ? (
            <>
              <p>
                {t('results.withoutKnown', {
                  points: exact(withoutSurvey.points),
                  sum: short(withoutSurvey.sum),
                  reachable: short(withoutSurvey.reachable),
                  whole: short(withoutSurvey.whole),
                })}
              </p>
              <p className="small sub">{t('results.withoutSource', { source: withoutSurvey.source })}</p>
            </>
          ) : (
            <p>{t(withoutSurvey.state === 'unknown' ? 'results.withoutUnknown' : 'results.withoutHidden')}</p>
          )}
        </div>
      </div>
      {results !== null && (
        <p className="small sub survey-how">
          {t(`results.marginHow.${results.method}`)} {t('results.pointsHow')}
        </p>
      )}
    </Panel>
  );
}
