import type { AnswerSurvey, SurveyAnswered, SurveyForm } from '@tctp/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { sendSurvey } from '../../api/survey-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { QuestionCard } from './question-card';

interface Props {
  code: string;
  form: SurveyForm;
  onSent: () => void;
}

/** All questions one below the other; nothing goes away before the last press. */
export function QuestionsStep({ code, form, onSent }: Props) {
  const { t } = useWords();
  const [choices, setChoices] = useState<readonly number[]>(() => form.questions.map(() => 0));
  const [asked, setAsked] = useState(false);
  const sending = useMutation<SurveyAnswered, ApiProblem, AnswerSurvey>({
    mutationFn: sendSurvey,
    onSuccess: () => {
      window.scrollTo(0, 0);
      onSent();
    },
  });
  const all = choices.length;
  const done = choices.filter((choice) => choice > 0).length;
  const progress = t('surveyForm.progress', { done, all });

  function choose(at: number, choice: number) {
    setAsked(false);
    setChoices(choices.map((own, place) => (place === at ? choice : own)));
  }

  function send(sure: boolean) {
    if (done === 0 || (done < all && !sure)) setAsked(true);
    else sending.mutate({ code, choices: [...choices] });
  }

  return (
    <>
      <div className="survey-form-head">
        <h1>{form.title}</h1>
        {form.unit !== '' && <p>{t('surveyForm.about', { unit: form.unit })}</p>}
        {form.introduction !== null && <p className="survey-form-intro">{form.introduction}</p>}
        <p className="sub">
          {t('surveyForm.skip')} {t('surveyForm.kept')}
        </p>
      </div>
      <div className="survey-form-progress">
        <span aria-live="polite" data-testid="survey-progress">
          {progress}
        </span>
        <progress max={all} value={done} aria-label={progress} />
      </div>
      {form.questions.map((question, at) => (
        <QuestionCard
          key={at}
          number={at + 1}
          question={question}
          section={question.section === form.questions[at - 1]?.section ? null : question.section}
          choice={choices[at] ?? 0}
          onChoose={(choice) => choose(at, choice)}
        />
      ))}
      <div className="survey-form-card">
        {asked && done === 0 && (
          <Note tone="warn" role="status">
            {t('surveyForm.nothing')}
          </Note>
        )}
        {asked && done > 0 && done < all ? (
          <>
            <Note tone="warn" role="status">
              {t('surveyForm.left', { count: all - done })}
            </Note>
            <Button onClick={() => setAsked(false)}>{t('surveyForm.back')}</Button>
            <Button look="p" busy={sending.isPending} onClick={() => send(true)} testId="survey-send-anyway">
              {t('surveyForm.sendAnyway')}
            </Button>
          </>
        ) : (
          <Button
            look="p"
            icon="send"
            busy={sending.isPending}
            onClick={() => send(false)}
            testId="survey-send"
          >
            {t('surveyForm.send')}
          </Button>
        )}
        <ProblemNote error={sending.error} />
      </div>
    </>
  );
}
