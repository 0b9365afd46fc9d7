import { useId } from 'react';
import { useWords } from '../../i18n/use-words';

interface Props {
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
}

/** Six digits of an app; a recovery code fits too. */
export function CodeField({ value, onChange, autoFocus = false }: Props) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('factor.code')}</label>
      <input
        id={id}
        className="input mono"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoFocus={autoFocus}
        data-testid="factor-code"
      />
    </div>
  );
}
