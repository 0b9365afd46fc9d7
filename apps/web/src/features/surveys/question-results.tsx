import type { SurveyResults } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import { PointsBar } from './points-bar';

/** Each question with its points, and how many chose what. */
export function QuestionResults({ results: { questions } }: { results: SurveyResults }) {
  const { t } = useWords();
  return (
    <Panel title={t('results.questions')} flush>
      <ol className="bar-rows" data-testid="question-points">
        {questions.map(({ place, wording, points, max, answered, options }) => (
          <li key={place}>
            <span>
              {place}. {wording}
              <span className="small sub survey-chosen">
                {[
                  t('results.answered', { count: answered }),
                  ...options.map((option) =>
                    t('results.option', { wording: option.wording, count: option.chosen }),
                  ),
                ].join(' · ')}
              </span>
            </span>
            <PointsBar points={points} max={max} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
