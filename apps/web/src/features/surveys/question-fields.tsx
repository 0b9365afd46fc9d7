import type { QuestionnaireList } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { ChoiceField, TextField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import type { QuestionFault, TypedQuestion } from './typed-questions';

interface Props {
  number: number;
  question: TypedQuestion;
  targets: QuestionnaireList['targets'];
  fault: QuestionFault | null;
  onChange: (question: TypedQuestion) => void;
  onDrop: (() => void) | null;
  onUp: (() => void) | null;
}

const MOST_OPTIONS = 20;

export function QuestionFields({ number, question, targets, fault, onChange, onDrop, onUp }: Props) {
  const { t } = useWords();
  const { options } = question;
  const set = (more: Partial<TypedQuestion>) => onChange({ ...question, ...more });
  const setOption = (at: number, more: Partial<TypedQuestion['options'][number]>) =>
    set({ options: options.map((one, place) => (place === at ? { ...one, ...more } : one)) });
  const id = `question-${number}`;
  return (
    <fieldset className="survey-edit" data-testid={id}>
      <legend>
        <b>{t('questionnaire.question', { number })}</b>
      </legend>
      <TextField
        label={t('questionnaire.wording')}
        value={question.wording}
        onChange={(wording) => set({ wording })}
        lines={2}
        maxLength={1000}
        testId={`${id}-wording`}
      />
      <div className="survey-edit-pair">
        <TextField
          label={t('questionnaire.max')}
          value={question.max}
          onChange={(max) => set({ max })}
          maxLength={10}
          testId={`${id}-max`}
        />
        <TextField
          label={t('questionnaire.section')}
          value={question.section}
          onChange={(section) => set({ section })}
          maxLength={200}
          testId={`${id}-section`}
        />
        {targets.length > 1 && (
          <ChoiceField
            label={t('questionnaire.target')}
            value={question.target}
            options={targets.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
            onChange={(target) => set({ target })}
          />
        )}
        <TextField
          label={t('questionnaire.questionSource')}
          value={question.source}
          onChange={(source) => set({ source })}
          maxLength={500}
        />
      </div>
      <p className="sub">{t('questionnaire.options')}</p>
      {options.map((option, at) => (
        <div key={at} className="survey-edit-option">
          <input
            className="input"
            value={option.wording}
            maxLength={300}
            aria-label={t('questionnaire.option', { number: at + 1 })}
            placeholder={t('questionnaire.option', { number: at + 1 })}
            onChange={(event) => setOption(at, { wording: event.target.value })}
            data-testid={`${id}-option-${at + 1}`}
          />
          <input
            className="input"
            value={option.share}
            maxLength={6}
            inputMode="decimal"
            aria-label={t('questionnaire.share')}
            placeholder={t('questionnaire.share')}
            onChange={(event) => setOption(at, { share: event.target.value })}
            data-testid={`${id}-share-${at + 1}`}
          />
          <Button
            look="quiet"
            icon="close"
            disabled={options.length <= 2}
            aria-label={t('questionnaire.dropOption', { number: at + 1 })}
            onClick={() => set({ options: options.filter((_, place) => place !== at) })}
          />
        </div>
      ))}
      {fault !== null && <Note tone="warn">{t(`questionnaire.wrong.${fault}`)}</Note>}
      <div className="survey-steps">
        <Button
          small
          icon="plus"
          disabled={options.length >= MOST_OPTIONS}
          onClick={() => set({ options: [...options, { wording: '', share: '' }] })}
          testId={`${id}-add-option`}
        >
          {t('questionnaire.addOption')}
        </Button>
        {onUp !== null && (
          <Button small look="quiet" onClick={onUp}>
            {t('questionnaire.up', { number })}
          </Button>
        )}
        {onDrop !== null && (
          <Button small look="quiet" onClick={onDrop}>
            {t('questionnaire.dropQuestion', { number })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
