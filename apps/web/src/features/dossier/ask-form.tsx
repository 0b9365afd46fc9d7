import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { askCommand } from '../../api/dossier-queries';
import { clockQuery, workingDaysQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import DateField from '../../parts/date-field';
import { Labelled } from '../../parts/labelled';
import { ProblemNote } from '../../parts/problem-note';
import { WordsField } from '../../parts/words-field';

interface Props {
  planId: string;
  code: string;
  onDone: () => void;
}

/** Five working days, until another day is chosen. */
const USUAL_DAYS = 5;

export function AskForm({ planId, code, onDone }: Props) {
  const { t } = useWords();
  const today = useQuery(clockQuery).data?.today;
  const usual = useQuery(workingDaysQuery(planId)).data?.[USUAL_DAYS - 1] ?? null;
  const [question, setQuestion] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [wrong, setWrong] = useState<{ question?: string; due?: string }>({});
  const command = useCommand<{ round: number }>(onDone);
  const dueOn = chosen ?? usual;

  function send() {
    setWrong({
      ...(question.trim() === '' ? { question: t('explain.questionMissing') } : {}),
      ...(dueOn === null ? { due: t('explain.dueMissing') } : {}),
    });
    if (question.trim() !== '' && dueOn !== null)
      command.mutate(askCommand(planId, code, { question: question.trim(), dueOn }));
  }

  return (
    <div className="stack tight explain-form">
      <WordsField
        label={t('explain.question')}
        value={question}
        onChange={setQuestion}
        wrong={wrong.question ?? null}
        testId="ask-question"
        focused
      />
      <Labelled label={t('explain.due')} wrong={wrong.due}>
        {({ id }) => (
          <DateField
            id={id}
            value={dueOn}
            onChange={setChosen}
            testId="ask-due"
            {...(today === undefined ? {} : { min: today })}
          />
        )}
      </Labelled>
      <ProblemNote error={command.error} />
      <div className="dossier-buttons">
        <Button look="a" icon="send" busy={command.isPending} onClick={send} testId="ask-send">
          {t('explain.send')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('official.cancel')}
        </Button>
      </div>
    </div>
  );
}
