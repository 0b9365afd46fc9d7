import { useId } from 'react';
import { useWords } from '../../i18n/use-words';
import '../field.css';

interface Props {
  name: 'current' | 'password' | 'again';
  /** Overrides what the field is called. */
  label?: string;
  shown: boolean;
  hint?: string | undefined;
  wrong: string | null;
  autoFocus?: boolean;
}

const COMPLETE = { current: 'current-password', password: 'new-password', again: 'new-password' } as const;

export function PasswordField({ name, label, shown, hint, wrong, autoFocus = false }: Props) {
  const { t } = useWords();
  const id = useId();
  const below = wrong ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label ?? t(`password.${name}`)}</label>
      <input
        id={id}
        name={name}
        type={shown ? 'text' : 'password'}
        className="input"
        autoComplete={COMPLETE[name]}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={autoFocus}
        maxLength={200}
        aria-invalid={wrong !== null}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
        data-testid={`password-${name}`}
      />
      {below !== undefined && (
        <p className={wrong === null ? 'small sub' : 'wrong'} id={`${id}-below`}>
          {below}
        </p>
      )}
    </div>
  );
}
