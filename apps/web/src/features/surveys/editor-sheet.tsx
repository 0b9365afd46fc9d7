import type { Questionnaire, QuestionnaireList, SavedQuestionnaire } from '@tctp/contracts';
import { formatMaximum } from '@tctp/contracts';
import { useState } from 'react';
import { addQuestionnaireCommand, changeQuestionnaireCommand } from '../../api/survey-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField, TextField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { QuestionFields } from './question-fields';
import type { TypedQuestion } from './typed-questions';
import { aQuestion, readQuestion, sumTyped, typedOf } from './typed-questions';

interface Props {
  planId: string;
  targets: QuestionnaireList['targets'];
  /** What it begins with, and whether that is changed where it stands. */
  editing: { from: Questionnaire | null; inPlace: boolean } | null;
  onClose: () => void;
  onSaved: (id: string) => void;
}

export function EditorSheet({ editing, onClose, ...rest }: Props) {
  const { t } = useWords();
  return (
    <Sheet title={t('questionnaire.editor')} open={editing !== null} onClose={onClose} wide>
      {editing !== null && <Editor {...rest} {...editing} />}
    </Sheet>
  );
}

type EditorProps = Omit<Props, 'editing' | 'onClose'> & NonNullable<Props['editing']>;

function Editor({ planId, targets, from, inPlace, onSaved }: EditorProps) {
  const { t, language } = useWords();
  const target = targets[0]?.code ?? '';
  const [title, setTitle] = useState(from?.title ?? '');
  const [source, setSource] = useState(from?.source ?? '');
  const [questions, setQuestions] = useState<readonly TypedQuestion[]>(() =>
    from === null ? [aQuestion('new-0', target)] : typedOf(from.questions, language),
  );
  const [made, setMade] = useState(1);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand<SavedQuestionnaire>(({ id }) => onSaved(id));
  const read = questions.map(readQuestion);
  const missing =
    title.trim() === ''
      ? t('questionnaire.titleMissing')
      : reason.trim() === ''
        ? t('surveys.reasonMissing')
        : null;

  function save() {
    setTried(true);
    if (missing !== null || read.some((one) => typeof one === 'string')) return;
    const body = { title, source: source.trim() || null, questions: read, reason };
    command.mutate(
      inPlace && from !== null
        ? changeQuestionnaireCommand(from.id, from.version, body)
        : addQuestionnaireCommand(planId, body),
    );
  }

  return (
    <div className="form">
      <TextField label={t('questionnaire.title')} value={title} onChange={setTitle} testId="paper-title" />
      <TextField
        label={t('questionnaire.source')}
        value={source}
        onChange={setSource}
        hint={t('questionnaire.sourceHint')}
        maxLength={2000}
      />
      {questions.map((question, at) => (
        <QuestionFields
          key={question.key}
          number={at + 1}
          question={question}
          targets={targets}
          fault={tried && typeof read[at] === 'string' ? read[at] : null}
          onChange={(to) => setQuestions(questions.map((one, place) => (place === at ? to : one)))}
          onDrop={
            questions.length > 1 ? () => setQuestions(questions.filter((_, place) => place !== at)) : null
          }
          onUp={at === 0 ? null : () => setQuestions(movedUp(questions, at))}
        />
      ))}
      <div className="survey-steps">
        <Button
          icon="plus"
          disabled={questions.length >= 100}
          onClick={() => {
            const last = questions.at(-1);
            setQuestions([...questions, aQuestion(`new-${made}`, last?.target ?? target, last?.section)]);
            setMade(made + 1);
          }}
          testId="paper-add-question"
        >
          {t('questionnaire.addQuestion')}
        </Button>
        <span className="sub" data-testid="paper-sum">
          {t('questionnaire.sum', { sum: formatMaximum(sumTyped(questions), language) })}
        </span>
      </div>
      <ReasonField value={reason} onChange={setReason} />
      {tried && missing !== null && <Note tone="warn">{missing}</Note>}
      <ProblemNote error={command.error} />
      <Button look="p" busy={command.isPending} onClick={save} testId="paper-save">
        {t('surveys.save')}
      </Button>
    </div>
  );
}

function movedUp(questions: readonly TypedQuestion[], at: number): TypedQuestion[] {
  const moved = questions.slice(at, at + 1);
  const rest = questions.filter((_, place) => place !== at);
  return [...rest.slice(0, at - 1), ...moved, ...rest.slice(at - 1)];
}
