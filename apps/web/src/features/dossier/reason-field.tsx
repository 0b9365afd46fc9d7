import { useId } from 'react';
import '../../parts/field.css';

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
  hint?: string;
  /** What is missing, beside the field it is missing from. */
  wrong?: string | null;
  rows?: number;
  testId?: string;
}

/** A sentence that people will be asked for. */
export function ReasonField({ label, value, onChange, hint, wrong = null, rows = 2, testId }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
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
