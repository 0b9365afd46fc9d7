import type { ReactNode } from 'react';
import './tabs.css';

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: ReactNode }[];
  onChange: (value: Value) => void;
  /** Before the value of each. */
  testId: string;
}

/** One of a few, side by side: which part is shown, or which of a list. */
export function Tabs<Value extends string>({ label, value, options, onChange, testId }: Props<Value>) {
  return (
    <div className="tabs" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          data-testid={`${testId}-${option.value}`}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
