import type { SurveyChanged, SurveyDetail } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { clockQuery } from '../../api/queries';
import { addSurveyCommand, changeSurveyCommand, questionnairesQuery } from '../../api/survey-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField, TextField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import DateField from '../../parts/date-field';
import { Note } from '../../parts/note';
import { Pick } from '../../parts/pick';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';

interface Props {
  planId: string;
  /** Null: another one. */
  survey: SurveyDetail | null;
  open: boolean;
  onClose: () => void;
  onSaved: (surveyId: string) => void;
}

export function SurveySheet({ open, onClose, ...rest }: Props) {
  const { t } = useWords();
  return (
    <Sheet title={t(rest.survey === null ? 'surveys.which' : 'surveys.change')} open={open} onClose={onClose}>
      <Form {...rest} />
    </Sheet>
  );
}

function Form({ planId, survey, onSaved }: Omit<Props, 'open' | 'onClose'>) {
  const { t } = useWords();
  const id = useId();
  const today = useQuery(clockQuery).data?.today;
  const papers = useQuery(questionnairesQuery(planId)).data;
  const [title, setTitle] = useState(survey?.title ?? '');
  const [introduction, setIntroduction] = useState(survey?.introduction ?? '');
  const [paper, setPaper] = useState(survey?.questionnaire.id);
  const [closesOn, setClosesOn] = useState(survey?.closesOn ?? null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand<SurveyChanged>(({ id }) => onSaved(id));
  const offered = papers?.questionnaires ?? [];
  const questionnaireId = paper ?? offered.find(({ kind }) => kind === papers?.keeps)?.id;
  const missing =
    title.trim() === ''
      ? t('surveys.nameMissing')
      : questionnaireId === undefined
        ? t('surveys.paperMissing')
        : reason.trim() === ''
          ? t('surveys.reasonMissing')
          : null;

  function save() {
    setTried(true);
    if (missing !== null) return;
    const body = { title, introduction: introduction.trim() || null, questionnaireId, closesOn, reason };
    command.mutate(survey === null ? addSurveyCommand(planId, body) : changeSurveyCommand(survey, body));
  }

  return (
    <div className="form">
      {survey?.state !== 'open' && (
        <>
          <TextField label={t('surveys.name')} value={title} onChange={setTitle} testId="survey-name" />
          <TextField
            label={t('surveys.intro')}
            value={introduction}
            onChange={setIntroduction}
            hint={t('surveys.introHint')}
            lines={3}
            maxLength={2000}
            testId="survey-intro"
          />
          <div className="field">
            <span className="sub">{t('surveys.paper')}</span>
            <Pick
              label={t('surveys.paper')}
              value={questionnaireId}
              options={offered.map((one) => ({
                value: one.id,
                label: `${t('questionnaire.version', { number: one.number })}, ${t(`surveys.kind.${one.kind}`)}: ${one.title}`,
              }))}
              onChange={setPaper}
              testId="survey-paper"
            />
          </div>
        </>
      )}
      <div className="field">
        <label htmlFor={id}>{t('surveys.closes')}</label>
        <DateField
          id={id}
          value={closesOn}
          onChange={setClosesOn}
          {...(today !== undefined && { near: today, min: today })}
          testId="survey-closes"
        />
        <p className="small sub">{t('surveys.closesHint')}</p>
      </div>
      <ReasonField value={reason} onChange={setReason} />
      {tried && missing !== null && <Note tone="warn">{missing}</Note>}
      <ProblemNote error={command.error} />
      <Button look="p" busy={command.isPending} onClick={save} testId="survey-save">
        {t('surveys.save')}
      </Button>
    </div>
  );
}
