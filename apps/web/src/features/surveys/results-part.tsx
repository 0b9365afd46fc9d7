import type { SurveyDetail, SurveyList } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { surveyDetailQuery } from '../../api/survey-queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { PointsBar } from './points-bar';
import { QuestionResults } from './question-results';
import { TotalPanel } from './total-panel';

interface Props {
  surveyId: string | null;
  list: SurveyList;
}

/** Kết quả: the total with how far it may be off, then by section, question and unit. */
export function ResultsPart({ surveyId, list }: Props) {
  const { t } = useWords();
  const query = useQuery({ ...surveyDetailQuery(surveyId ?? ''), enabled: surveyId !== null });
  if (surveyId === null) return <TotalPanel list={list} results={null} empty={t('surveys.none')} />;
  return (
    <Loaded query={query} rows={8}>
      {(survey) => <Results list={list} survey={survey} />}
    </Loaded>
  );
}

function Results({ list, survey }: { list: SurveyList; survey: SurveyDetail }) {
  const { t } = useWords();
  const { results, units, fewestShown } = survey;
  if (results === null || results.answers === 0)
    return (
      <TotalPanel
        list={list}
        results={null}
        empty={t(results === null ? 'results.hidden' : 'results.empty')}
      />
    );
  return (
    <div className="stack">
      <TotalPanel list={list} results={results} units={units} empty="" />
      {results.sections.length > 1 && (
        <Panel title={t('results.sections')} flush>
          <ul className="bar-rows" data-testid="section-points">
            {results.sections.map(({ section, points, max }) => (
              <li key={section ?? ''}>
                <span>{section ?? t('results.noSection')}</span>
                <PointsBar points={points} max={max} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <QuestionResults results={results} />
      <Panel title={t('results.units')} flush>
        {units.length === 0 ? (
          <EmptyNote>{t('sample.none')}</EmptyNote>
        ) : (
          <ul className="bar-rows" data-testid="unit-points">
            {units.map(({ id, name, answers }) => {
              const points = results.units.find(({ unitId }) => unitId === id)?.points ?? null;
              return (
                <li key={id}>
                  <span>
                    {name} <span className="small sub nb">{t('results.answered', { count: answers })}</span>
                  </span>
                  {points === null ? (
                    <span className="sub">{t('results.unitHidden')}</span>
                  ) : (
                    <PointsBar points={points} max={results.max} />
                  )}
                </li>
              );
            })}
          </ul>
        )}
        <p className="small sub pad">{t('results.unitWhy', { fewest: fewestShown })}</p>
      </Panel>
    </div>
  );
}
