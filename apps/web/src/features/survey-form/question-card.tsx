import type { SurveyForm } from '@tctp/contracts';
import { useId } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';

interface Props {
  number: number;
  question: SurveyForm['questions'][number];
  /** Where another section begins. */
  section: string | null;
  /** Counted from 1; 0: none. */
  choice: number;
  onChoose: (choice: number) => void;
}

export function QuestionCard({ number, question: { wording, options }, section, choice, onChoose }: Props) {
  const { t } = useWords();
  const name = useId();
  return (
    <>
      {section !== null && <h2 className="survey-form-section">{section}</h2>}
      <fieldset className="survey-form-card" data-testid={`survey-question-${number}`}>
        <legend>
          <span className="small sub">{t('surveyForm.question', { number })}</span>
          <span className="survey-form-wording">{wording}</span>
        </legend>
        {options.map((option, at) => (
          <label key={at} className="survey-form-option">
            <input
              type="radio"
              name={name}
              checked={choice === at + 1}
              onChange={() => onChoose(at + 1)}
              data-testid={`survey-option-${number}-${at + 1}`}
            />
            <span>{option}</span>
          </label>
        ))}
        {choice > 0 && (
          <Button look="quiet" small onClick={() => onChoose(0)}>
            {t('surveyForm.clear')}
          </Button>
        )}
      </fieldset>
    </>
  );
}
