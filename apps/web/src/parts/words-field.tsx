import { useEffect, useRef } from 'react';
import { Labelled } from './labelled';

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
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <Labelled label={label} wrong={wrong}>
      {(ties) => (
        <textarea
          {...ties}
          ref={field}
          className="input"
          rows={rows}
          maxLength={2000}
          placeholder={hint}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          data-testid={testId}
        />
      )}
    </Labelled>
  );
}
