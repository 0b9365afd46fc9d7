import { useId } from 'react';
import { useWords } from '../../i18n/use-words';

/** The password once more, before what keeps the account safe is changed. */
export function PasswordAgain({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('factor.password')}</label>
      <input
        id={id}
        className="input"
        type="password"
        autoComplete="current-password"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        data-testid="factor-password"
      />
    </div>
  );
}
