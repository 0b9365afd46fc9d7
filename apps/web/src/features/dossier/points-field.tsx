import { formatMaximum } from '@tctp/contracts';
import { comparePoints } from '@tctp/domain';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words';
import { Labelled } from '../../parts/labelled';

/** '1,5' and '1.5' → '1.5'; null where it is not a number from 0. */
export function readPoints(text: string): string | null {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,4}(\.\d{1,4})?$/.test(plain) ? plain : null;
}

/** What is wrong with what was typed; null where nothing is. An unknown maximum refuses nothing. */
export function usePointsCheck(max: string | null) {
  const { t, word, language } = useWords();
  return (text: string): string | null => {
    const value = readPoints(text);
    if (value === null) return t('official.invalid');
    const above = max !== null && comparePoints(value, max) > 0;
    return above ? word('refusal', 'points-above-maximum', { max: formatMaximum(max, language) }) : null;
  };
}

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
  wrong?: string | null;
  testId?: string;
  /** It has just been opened by a press, and may stand below the fold. */
  focused?: boolean;
}

export function PointsField({ label, value, onChange, wrong = null, testId, focused = false }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <Labelled label={label} wrong={wrong} className="points-field">
      {(ties) => (
        <input
          {...ties}
          ref={field}
          className="input"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          data-testid={testId}
        />
      )}
    </Labelled>
  );
}
