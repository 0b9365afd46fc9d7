import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Labelled } from '../../parts/labelled';

interface Props {
  start: string;
  oneLine?: boolean | undefined;
  hint?: string | undefined;
  mayBeEmpty?: boolean | undefined;
  busy: boolean;
  onSave: (text: string) => void;
  onCancel: () => void;
}

/** Where a text is written; nothing is sent before it is saved. */
export function WriteText({
  start,
  oneLine = false,
  hint,
  mayBeEmpty = false,
  busy,
  onSave,
  onCancel,
}: Props) {
  const { t } = useWords();
  const [text, setText] = useState(start);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  function save() {
    const missing = !mayBeEmpty && text.trim() === '';
    setMissing(missing);
    if (!missing) onSave(oneLine ? text.replace(/\s*\n\s*/g, ' ').trim() : text.trim());
  }

  return (
    <div className="stack tight write-text">
      <Labelled label={t('reports.text')} wrong={isMissing ? t('reports.textMissing') : null}>
        {(ties) => (
          <textarea
            {...ties}
            ref={field}
            className="input"
            rows={
              oneLine ? 2 : Math.min(14, Math.max(4, Math.ceil(text.length / 90) + text.split('\n').length))
            }
            maxLength={oneLine ? 500 : 20_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            data-testid="write-text"
          />
        )}
      </Labelled>
      {hint !== undefined && <p className="small sub">{hint}</p>}
      <div className="section-deeds">
        <Button look="a" small busy={busy} onClick={save} testId="save-text">
          {t('reports.save')}
        </Button>
        <Button small look="quiet" onClick={onCancel} testId="cancel-text">
          {t('reports.cancel')}
        </Button>
      </div>
    </div>
  );
}
