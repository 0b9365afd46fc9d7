import type { SurveyForm } from '@tctp/contracts';
import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { askSurvey } from '../../api/survey-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Labelled } from '../../parts/labelled';
import { ProblemNote } from '../../parts/problem-note';

interface Props {
  given: string;
  onBegin: (code: string, form: SurveyForm) => void;
}

export function CodeStep({ given, onBegin }: Props) {
  const { t } = useWords();
  const [code, setCode] = useState(given);
  const [missing, setMissing] = useState(false);
  const asking = useMutation<SurveyForm, ApiProblem, string>({
    mutationFn: askSurvey,
    onSuccess: (form, typed) => onBegin(typed, form),
  });

  function begin(event: SubmitEvent) {
    event.preventDefault();
    setMissing(code.trim() === '');
    if (code.trim() !== '') asking.mutate(code.trim());
  }

  return (
    <form className="survey-form-card" onSubmit={begin}>
      <h1>{t('surveyForm.title')}</h1>
      <p className="sub">{t('surveyForm.why')}</p>
      <Labelled label={t('surveyForm.code')} wrong={missing ? t('surveyForm.codeMissing') : null}>
        {(ties) => (
          <input
            {...ties}
            className="input survey-form-code"
            value={code}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            placeholder={t('surveyForm.codeHint')}
            onChange={(event) => setCode(event.target.value)}
            data-testid="survey-code"
          />
        )}
      </Labelled>
      <ProblemNote error={asking.error} />
      <Button type="submit" look="p" busy={asking.isPending} testId="survey-begin">
        {t('surveyForm.go')}
      </Button>
    </form>
  );
}
