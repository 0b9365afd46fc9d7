import { useId } from 'react';
import '../../parts/field.css';

/** '1,5' and '1.5' → '1.5'; null where it is not a number from 0. */
export function readPoints(text: string): string | null {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,4}(\.\d{1,4})?$/.test(plain) ? plain : null;
}

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
  wrong?: string | null;
  testId?: string;
}

export function PointsField({ label, value, onChange, wrong = null, testId }: Props) {
  const id = useId();
  return (
    <div className="field points-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        inputMode="decimal"
        autoComplete="off"
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
