import type { SurveyChanged, SurveyDetail } from '@tctp/contracts';
import { useState } from 'react';
import { surveyStepCommand } from '../../api/survey-queries';
import type { SurveyStep } from '../../api/survey-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';

interface Props {
  survey: SurveyDetail;
  step: SurveyStep | null;
  onClose: () => void;
}

const WHY = { open: 'open', close: 'closeOwn', void: 'void' } as const;

/** What the step does for good, said before it is taken. */
export function StepSheet({ survey, step, onClose }: Props) {
  const { t } = useWords();
  return (
    <Sheet title={step === null ? '' : t(`surveys.step.${step}`)} open={step !== null} onClose={onClose}>
      {step !== null && <Form survey={survey} step={step} onClose={onClose} />}
    </Sheet>
  );
}

function Form({ survey, step, onClose }: Props & { step: SurveyStep }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const command = useCommand<SurveyChanged>(onClose);
  const why = step === 'close' && survey.kind === 'official' ? 'closeOfficial' : WHY[step];

  function go() {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') command.mutate(surveyStepCommand(survey, step, reason.trim()));
  }

  return (
    <div className="form">
      <p>{t(`surveys.stepWhy.${why}`)}</p>
      <ReasonField value={reason} onChange={setReason} />
      {missing && <Note tone="warn">{t('surveys.reasonMissing')}</Note>}
      <ProblemNote error={command.error} />
      <Button
        look={step === 'void' ? 'warn' : 'p'}
        busy={command.isPending}
        onClick={go}
        testId="survey-step-go"
      >
        {t(`surveys.step.${step}`)}
      </Button>
    </div>
  );
}
