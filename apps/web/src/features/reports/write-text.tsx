import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import '../../parts/field.css';

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
  const id = useId();
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
    <div className="field write-text">
      <label htmlFor={id}>{t('reports.text')}</label>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={oneLine ? 2 : Math.min(14, Math.max(4, Math.ceil(text.length / 90) + text.split('\n').length))}
        maxLength={oneLine ? 500 : 20_000}
        value={text}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-wrong` : undefined}
        onChange={(event) => setText(event.target.value)}
        data-testid="write-text"
      />
      {hint !== undefined && <p className="small sub">{hint}</p>}
      {isMissing && (
        <p className="wrong" id={`${id}-wrong`}>
          {t('reports.textMissing')}
        </p>
      )}
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
