import type { InputHTMLAttributes } from 'react';
import { useId } from 'react';
import { useWords } from '../../i18n/use-words';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  name: 'username' | 'password';
  wrong: boolean;
}

export function Field({ name, wrong, ...input }: Props) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t(`signIn.${name}`)}</label>
      <input
        id={id}
        name={name}
        className="input"
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        data-testid={name === 'username' ? 'signin-user' : 'signin-password'}
        {...input}
      />
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {t(`signIn.${name}Missing`)}
        </p>
      )}
    </div>
  );
}
