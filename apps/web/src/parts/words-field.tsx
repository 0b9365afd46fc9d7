import { useEffect, useId, useRef } from 'react';
import './field.css';

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
  hint?: string | undefined;
  /** What is missing, beside the field it is missing from. */
  wrong?: string | null;
  rows?: number;
  testId?: string;
  focused?: boolean;
}

/** A sentence that stays in the history, and that people will be asked for. */
export function WordsField(props: Props) {
  const { label, value, onChange, hint, wrong = null, rows = 2, testId, focused = false } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={rows}
        maxLength={2000}
        placeholder={hint}
        value={value}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onChange={(event) => onChange(event.target.value)}
        data-testid={testId}
      />
      {wrong !== null && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
