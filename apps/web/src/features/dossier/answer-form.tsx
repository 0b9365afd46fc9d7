import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { answerCommand, nameableFilesQuery } from '../../api/dossier-queries';
import { useCommand } from '../../api/use-command';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { WordsField } from '../../parts/words-field';

interface Props {
  planId: string;
  code: string;
  round: number;
}

/** Nội vụ answers in words, and may point to files that the tasks hold and to documents elsewhere. */
export function AnswerForm({ planId, code, round }: Props) {
  const { t } = useWords();
  const id = useId();
  const files = useQuery(nameableFilesQuery(planId, code)).data ?? [];
  const [text, setText] = useState('');
  const [refersTo, setRefersTo] = useState('');
  const [named, setNamed] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState(false);
  const command = useCommand<{ round: number }>();

  function send() {
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    const body = { text: text.trim(), evidenceIds: [...named], refersTo: refersTo.trim() || null };
    command.mutate(answerCommand(planId, code, round, body));
  }

  return (
    <div className="stack tight explain-form">
      <WordsField
        label={t('explain.text')}
        rows={3}
        value={text}
        onChange={setText}
        wrong={missing ? t('explain.textMissing') : null}
        testId="answer-text"
      />
      <fieldset>
        <legend className="sub">{t('explain.files')}</legend>
        {files.length === 0 && <p className="small sub">{t('explain.noFiles')}</p>}
        {files.map((file) => (
          <label key={file.id} className="name-file" data-testid="name-file">
            <input
              type="checkbox"
              checked={named.includes(file.id)}
              onChange={({ target }) =>
                setNamed(target.checked ? [...named, file.id] : named.filter((one) => one !== file.id))
              }
            />
            <span>
              {file.document.subject ?? file.fileName}{' '}
              <span className="small sub">
                {t('evidence.by', { unit: file.unitName, at: formatMoment(file.uploadedAt) })}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={id}>{t('explain.refersTo')}</label>
        <input
          id={id}
          className="input"
          maxLength={2000}
          placeholder={t('explain.refersHint')}
          value={refersTo}
          onChange={(event) => setRefersTo(event.target.value)}
        />
      </div>
      <ProblemNote error={command.error} />
      <div className="dossier-buttons">
        <Button look="p" icon="send" busy={command.isPending} onClick={send} testId="answer-send">
          {t('explain.sendAnswer')}
        </Button>
      </div>
    </div>
  );
}
