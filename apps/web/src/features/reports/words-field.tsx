import { useId } from 'react';
import '../../parts/field.css';

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
  hint?: string | undefined;
  wrong?: string | null;
  testId: string;
}

/** A sentence that stays in the history. */
export function WordsField({ label, value, onChange, hint, wrong = null, testId }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input"
        rows={2}
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
